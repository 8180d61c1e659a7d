-- takeKey("d0a7cf2e-1d8c-4f1e-9a55-0f2f1c3f7c11", "hash")
insert into answered_request (key, request_hash, status, answer)
values ($1, $2, 0, 'null')
on conflict (key) do nothing
returning key;

-- takeKey("d0a7cf2e-1d8c-4f1e-9a55-0f2f1c3f7c11", "hash")
insert into answered_request (key, request_hash, status, answer)
values ($1, $2, 0, 'null')
on conflict (key) do nothing
returning key;
select "request_hash" as "requestHash", "status", "answer"
from "answered_request"
where "key" = $1;

-- storeAnswer("d0a7cf2e-1d8c-4f1e-9a55-0f2f1c3f7c11", 200, {})
update answered_request
set status = $1, answer = $2::jsonb
where key = $3;

-- sweepAnswers()
delete from answered_request
where key in (
  select key
  from answered_request
  where answered_at < now() - interval '7 days'
  order by answered_at
  limit 100 for update skip locked
);
