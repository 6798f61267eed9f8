-- What a user does in Neovim, without a screen: each step of $STEPS is done, and what is to be seen behind it goes to $RESULTS.

local patience = 20000

local function wait(what, is_so)
  if not vim.wait(patience, is_so, 10) then error('waited in vain for ' .. (type(what) == 'function' and what() or what)) end
end

local function findings()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local ok, lines = pcall(vim.api.nvim_buf_get_text, 0, each.lnum, each.col, each.end_lnum, each.end_col, {})
    table.insert(found, { each.code, ok and table.concat(lines, '\n') or '?' })
  end
  return found
end

local function buffer(number)
  local lines = vim.api.nvim_buf_get_lines(number or 0, 0, -1, true)
  return table.concat(lines, '\n') .. '\n'
end

local function move_to(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. words, 'cW') == 0 then error('there is no ‘' .. words .. '’') end
end

local steps = {}

function steps.open(name)
  vim.cmd('edit ' .. vim.fn.fnameescape(name))
end

function steps.expect(expected)
  local function what() return vim.inspect(expected) .. '; there is ' .. vim.inspect(findings()) end
  wait(what, function() return vim.deep_equal(findings(), expected) end)
end

function steps.choose(words, title)
  move_to(words)
  local function modified() return #vim.fn.getbufinfo({ bufmodified = 1 }) end
  local before, modified_before, titles = vim.api.nvim_buf_get_changedtick(0), modified(), {}
  local chosen = false
  vim.ui.select = function(items, _, choose)
    for index, item in ipairs(items) do
      local action = item.action or item[2]
      table.insert(titles, action.title)
      if action.title == title then
        chosen = true
        return choose(item, index)
      end
    end
  end
  vim.lsp.buf.code_action()
  wait(function() return '‘' .. title .. '’ among ' .. vim.inspect(titles) end, function() return chosen end)
  -- Of the buffer, or of the configuration in a buffer that nobody sees.
  wait('the edit', function() return vim.api.nvim_buf_get_changedtick(0) ~= before or modified() > modified_before end)
end

function steps.format()
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
end

-- An action edits files in buffers, which are the user’s to save.
function steps.save_all()
  vim.cmd('silent wall')
end

function steps.type_before(words, text)
  move_to(words)
  local place = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_buf_set_text(0, place[1] - 1, place[2], place[1] - 1, place[2], { text })
end

function steps.hover(words)
  move_to(words)
  vim.lsp.buf.hover()
  local shown
  wait('the explanation', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then shown = buffer(vim.api.nvim_win_get_buf(window)) end
    end
    return shown ~= nil
  end)
  return shown
end

local function run()
  local read = vim.json and vim.json.decode or vim.fn.json_decode
  local file = assert(io.open(vim.env.STEPS))
  local results = {}
  for _, step in ipairs(read(file:read('*a'))) do
    local seen = steps[step[1]](unpack(step, 2))
    table.insert(results, { buffer = buffer(), seen = seen })
  end
  return results
end

local ok, results = xpcall(run, debug.traceback)
local file = assert(io.open(vim.env.RESULTS, 'w'))
file:write(vim.fn.json_encode(ok and results or { error = tostring(results) }))
file:close()
vim.cmd('qall!')
