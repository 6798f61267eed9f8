" See autoload/mtlint/ale.vim.
call mtlint#ale#Define('html')
