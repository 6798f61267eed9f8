-- The language server of mtlint, for Neovim 0.11 or later. It belongs into a folder lsp/ of 'runtimepath', such as
-- ~/.config/nvim/lsp/mtlint.lua; in init.lua, vim.lsp.enable('mtlint') switches it on.
return {
  cmd = { 'mtlint', 'lsp' },
  filetypes = { 'text', 'markdown', 'html', 'po', 'srt', 'webvtt' },
  root_markers = { '.mtlint.yml', '.mtlint.yaml', '.git' },
  -- To set something, in init.lua: vim.lsp.config('mtlint', { settings = { mtlint = { from = 'vi' } } })
  settings = {},
  -- Neovim watches no files on Linux: what is saved is told, so that a changed configuration holds at once.
  on_init = function(client)
    vim.api.nvim_create_autocmd('BufWritePost', {
      desc = 'mtlint reads changed configurations, rules and tables',
      pattern = { '*.yml', '*.yaml', '*.tsv' },
      callback = function(event)
        if client:is_stopped() then return true end
        local changes = { { uri = vim.uri_from_bufnr(event.buf), type = vim.lsp.protocol.FileChangeType.Changed } }
        client:notify('workspace/didChangeWatchedFiles', { changes = changes })
      end,
    })
  end,
}
