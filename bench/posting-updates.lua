-- For wrk: each request posts another update, by the next member whose browser is signed in.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  sessions = {}
  for token in io.lines(arguments[1]) do sessions[#sessions + 1] = token end
  begun = os.time()
  sent = number * 7919
end

function request()
  sent = sent + 1
  local session = sessions[(begun * 613 + sent) % #sessions + 1]
  local body = "audience=members&mood=good&text=My+hands+were+better+this+week%2C+number+" .. begun .. number .. sent
    .. ".+I+walked+to+the+lake+twice%2C+and+slept+through+most+nights."
  return wrk.format("POST", nil, {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Cookie"] = "__Host-understory=" .. session,
    ["Sec-Fetch-Site"] = "same-origin",
  }, body)
end
