" What ALE needs to know of mtlint: see ale_linters/text/mtlint.vim.

" Lets ALE check files of a type.
function! ale#fixers#mtlint#Define(type) abort
  call ale#linter#Define(a:type, {
  \   'name': 'mtlint',
  \   'executable': 'mtlint',
  \   'command': '%e --column-unit byte --color never --path %s -',
  \   'callback': 'ale#fixers#mtlint#Findings',
  \})
endfunction

" The findings in what mtlint prints; Vim counts columns in bytes.
function! ale#fixers#mtlint#Findings(buffer, lines) abort
  let l:pattern = '\v^\S.*:(\d+):(\d+): (error|warning|info): (.+) \[([^\]]+)\]$'
  let l:found = []
  for l:match in ale#util#GetMatches(a:lines, l:pattern)
    call add(l:found, {
    \   'lnum': str2nr(l:match[1]),
    \   'col': str2nr(l:match[2]),
    \   'type': toupper(l:match[3][0]),
    \   'text': l:match[4],
    \   'code': l:match[5],
    \})
  endfor
  return l:found
endfunction

" Makes the safe repairs.
function! ale#fixers#mtlint#Fix(buffer) abort
  return {'command': 'mtlint fix --path %s -'}
endfunction
