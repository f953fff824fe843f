-- Asks Neovim's own LSP client what a user would ask of it, once the README's lines have started the server for the config in
-- the buffer, and writes what came of it as JSON to the file named by LOGTO_RESULT.
local result = {}

local function run()
  local function codes(buffer)
    local list = vim.tbl_map(function(diagnostic) return diagnostic.code end, vim.diagnostic.get(buffer))
    table.sort(list)
    return list
  end
  local function wait(what, condition)
    if not vim.wait(10000, condition, 20) then
      error(what .. ' did not come true; diagnostics: ' .. table.concat(codes(0), ' '))
    end
  end
  wait('a diagnostic', function() return #vim.diagnostic.get(0) > 0 end)
  local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
    local answer = answers and answers[client.id] or {}
    if answer.err then
      error(method .. ': ' .. answer.err.message)
    end
    return answer.result
  end

  result.encoding = client.offset_encoding
  result.codes = codes(0)
  local found
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.code == 'unreplaced-placeholder' then
      found = diagnostic
    end
  end
  result.marked = string.sub(vim.fn.getline(found.lnum + 1), found.col + 1, found.end_col)

  -- A config that is not open.
  local other = vim.fn.bufadd('other.twilio-sms.json')
  wait('a diagnostic of the closed file', function() return #vim.diagnostic.get(other) > 0 end)
  result.closed = codes(other)

  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col + 2 })
  local position = vim.lsp.util.make_position_params(0, client.offset_encoding)
  result.hover = ask('textDocument/hover', position).contents.value

  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = {} }
  for _, action in ipairs(ask('textDocument/codeAction', params)) do
    if action.isPreferred then
      result.action = action.title
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    end
  end
  wait('the fix', function() return not vim.tbl_contains(codes(0), 'unreplaced-placeholder') end)
  result.fixed = vim.fn.getline(found.lnum + 1)

  vim.api.nvim_win_set_cursor(0, { 2, 0 })
  local items = ask('textDocument/completion', vim.lsp.util.make_position_params(0, client.offset_encoding))
  result.completions = vim.tbl_map(function(item) return item.label end, items.items or items)

  vim.bo.expandtab = true
  vim.bo.shiftwidth = 2
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
  result.formatted = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  -- Another program's JSON.
  vim.cmd('edit! plain.json')
  result.plainHover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding)) or 'nothing'
  result.plain = codes(0)
end

local ok, problem = pcall(run)
if not ok then
  result.problem = tostring(problem)
end
vim.fn.writefile({ vim.json.encode(result) }, vim.env.LOGTO_RESULT)
vim.cmd('qa!')
