-- Findings of mtlint by nvim-lint. In init.lua:
--   require("lint").linters.mtlint = dofile("/path/to/nvim-lint.lua")
--   require("lint").linters_by_ft = { text = { "mtlint" }, html = { "mtlint" }, markdown = { "mtlint" } }
local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO,
}

return {
  cmd = "mtlint",
  stdin = true,
  -- Neovim counts columns in bytes.
  args = {
    "--format", "jsonl", "--column-unit", "byte",
    "--path", function() return vim.api.nvim_buf_get_name(0) end, "-",
  },
  stream = "both",
  ignore_exitcode = true,
  parser = function(output)
    local found = {}
    for line in vim.gsplit(output, "\n", { plain = true, trimempty = true }) do
      -- What is no finding is an error of mtlint itself, such as a mistake in .mtlint.yml.
      local read, finding = pcall(vim.json.decode, line)
      table.insert(found, not read and { lnum = 0, col = 0, severity = severities.error, source = "mtlint", message = line } or {
        lnum = finding.line - 1,
        col = finding.column - 1,
        end_lnum = finding.endLine - 1,
        end_col = finding.endColumn - 1,
        severity = severities[finding.severity],
        source = "mtlint",
        code = finding.rule,
        message = finding.message,
      })
    end
    return found
  end,
}
