" Checks the current file with :make and lists the findings in the quickfix window.
" Copy this file to ~/.vim/compiler/ (Neovim: ~/.config/nvim/compiler/), then:  :compiler mtlint | make | copen
if exists('current_compiler')
  finish
endif
let current_compiler = 'mtlint'

" Vim counts columns in bytes.
CompilerSet makeprg=mtlint\ --column-unit\ byte\ --color\ never\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%-G%.%#
