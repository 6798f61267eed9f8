# Findings with :lint, safe repairs with :format. In kakrc:  source /path/to/mtlint.kak
# Kakoune counts columns in bytes.
define-command mtlint-enable -docstring 'check and repair this buffer with mtlint' %{
  set-option buffer lintcmd %{ run() { mtlint --column-unit byte --color never "$1" | grep -E '^[^ ].*:[0-9]+:[0-9]+: (error|warning|info): '; } && run }
  set-option buffer formatcmd %{mtlint fix --path "$kak_buffile" -}
}

hook global BufCreate .*\.(txt|text|html?|md|markdown) mtlint-enable
