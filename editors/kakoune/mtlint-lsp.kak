# mtlint’s language server for kakoune-lsp 18 or later. Put this file behind kakoune-lsp in autoload, or source it in kakrc.
# Kakoune calls plain text “plain”. A server that a filetype has already goes into the same option, as a table of its own.

hook -group lsp-filetype-mtlint global BufSetOption filetype=(?:plain|markdown|html) %{
    set-option buffer lsp_servers %{
        [mtlint]
        root_globs = [".mtlint.yml", ".mtlint.yaml", ".git"]
        command = "mtlint"
        args = ["lsp"]
        settings_section = "mtlint"
        # Settings, if any; docs/language-server.md lists them.
        [mtlint.settings.mtlint]
        level = "warning"
    }
}
