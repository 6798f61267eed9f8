" See ale_linters/text/mtlint.vim.
call ale#fixers#mtlint#Define('markdown')
