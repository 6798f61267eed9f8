-- Safe repairs by conform.nvim, on demand or when a file is saved. In init.lua:
--   require("conform").formatters.mtlint = dofile("/path/to/conform.lua")
--   require("conform").formatters_by_ft = { text = { "mtlint" }, html = { "mtlint" }, markdown = { "mtlint" } }
return {
  command = "mtlint",
  args = { "fix", "--path", "$FILENAME", "-" },
  stdin = true,
}
