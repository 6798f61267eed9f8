" Findings of mtlint in ALE, while you type.
" Copy ale_linters/ and autoload/ to ~/.vim/. For repairs:  let g:ale_fixers = {'text': ['ale#fixers#mtlint#Fix']}
call ale#fixers#mtlint#Define('text')
