" Findings and repairs of mtlint in ALE. Copy ale_linters/ and autoload/ to ~/.vim/ (Neovim: ~/.config/nvim/): ALE checks while you type.
" For repairs with :ALEFix, in your vimrc:  let g:ale_fixers = {'text': ['mtlint#ale#Fix'], 'html': ['mtlint#ale#Fix']}

" Lets ALE check files of a type.
function! mtlint#ale#Define(type) abort
  call ale#linter#Define(a:type, {
  \   'name': 'mtlint',
  \   'executable': 'mtlint',
  \   'command': '%e --column-unit byte --color never --path %s -',
  \   'output_stream': 'both',
  \   'callback': 'mtlint#ale#Findings',
  \})
endfunction

" The findings in what mtlint prints, at columns in bytes, as Vim counts; an error of mtlint itself stands on the first line.
function! mtlint#ale#Findings(buffer, lines) abort
  let l:found = []
  for l:line in a:lines
    let l:finding = matchlist(l:line, '\v^\S.*:(\d+):(\d+): (error|warning|info): (.+) \[([^\]]+)\]$')
    if !empty(l:finding)
      call add(l:found, {
      \   'lnum': str2nr(l:finding[1]), 'col': str2nr(l:finding[2]), 'type': toupper(l:finding[3][0]),
      \   'text': l:finding[4], 'code': l:finding[5],
      \})
    elseif l:line =~# '^mtlint: '
      call add(l:found, {'lnum': 1, 'type': 'E', 'text': l:line})
    endif
  endfor
  return l:found
endfunction

" Makes the safe repairs.
function! mtlint#ale#Fix(buffer) abort
  return {'command': 'mtlint fix --path %s -'}
endfunction
