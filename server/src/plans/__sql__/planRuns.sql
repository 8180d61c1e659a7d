-- findRun(2, 5)
select r.id, r.plan_id as "planId", r.kind, case when ("r"."phase" in ('reading', 'first', 'improving') and
  coalesce("r"."heartbeat_at" < now() - interval '30 seconds', true)) then 'interrupted' else r.phase end as phase, case
  when r.phase = 'waiting' then (
  select count(*)::int
  from plan_run o
  where o.phase in ('waiting', 'reading', 'first', 'improving') and not ("o"."phase" in ('reading', 'first',
    'improving') and coalesce("o"."heartbeat_at" < now() - interval '30 seconds', true)) and (o.phase <> 'waiting' or
    (o.queued_at, o.id) < (r.queued_at, r.id))
) else 0 end as ahead, to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startedAt",
  r.started_by as "startedBy", r.seconds, r.objective, r.bound, r.history, r.findings, (r.result is not null or
  (r.inputs is not null and r.choices is not null)) as "hasResult"
from plan_run r
where r.id = $1 and r.plan_id = $2;

-- listRuns(2)
select r.id, r.plan_id as "planId", r.kind, case when ("r"."phase" in ('reading', 'first', 'improving') and
  coalesce("r"."heartbeat_at" < now() - interval '30 seconds', true)) then 'interrupted' else r.phase end as phase, case
  when r.phase = 'waiting' then (
  select count(*)::int
  from plan_run o
  where o.phase in ('waiting', 'reading', 'first', 'improving') and not ("o"."phase" in ('reading', 'first',
    'improving') and coalesce("o"."heartbeat_at" < now() - interval '30 seconds', true)) and (o.phase <> 'waiting' or
    (o.queued_at, o.id) < (r.queued_at, r.id))
) else 0 end as ahead, to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startedAt",
  r.started_by as "startedBy", r.seconds, r.objective, r.bound, r.history, r.findings, (r.result is not null or
  (r.inputs is not null and r.choices is not null)) as "hasResult"
from plan_run r
where r.plan_id = $1
order by r.id desc
limit 100;

-- newestRuns([1,2])
select r.id, r.plan_id as "planId", r.kind, case when ("r"."phase" in ('reading', 'first', 'improving') and
  coalesce("r"."heartbeat_at" < now() - interval '30 seconds', true)) then 'interrupted' else r.phase end as phase, case
  when r.phase = 'waiting' then (
  select count(*)::int
  from plan_run o
  where o.phase in ('waiting', 'reading', 'first', 'improving') and not ("o"."phase" in ('reading', 'first',
    'improving') and coalesce("o"."heartbeat_at" < now() - interval '30 seconds', true)) and (o.phase <> 'waiting' or
    (o.queued_at, o.id) < (r.queued_at, r.id))
) else 0 end as ahead, to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startedAt",
  r.started_by as "startedBy", r.seconds, r.objective, r.bound, r.history, r.findings, (r.result is not null or
  (r.inputs is not null and r.choices is not null)) as "hasResult", r.spec, r.made_of as "madeOf", r.is_demonstration as
  "isDemonstration", r.families, r.cost_uf as "costUf"
from unnest($1::bigint[]) asked (id)
cross join lateral (
  select *
  from plan_run r
  where r.plan_id = asked.id
  order by r.phase = 'cancelled', r.id desc
  limit 1
) r
order by r.plan_id;

-- insertRun({"planId":2,"planVersion":3,"baseVersion":null,"kind":"solve…, "planner")
insert into plan_run (plan_id, plan_version, base_version, kind, phase, options, note, findings, spec, started_by,
  started_at, heartbeat_at)
values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8::jsonb, $9::json, $10, case when $11 <> 'waiting' then now() end, case
  when $12 <> 'waiting' then now() end)
returning id;

-- claimRun(5)
update plan_run r
set phase = 'reading', started_at = coalesce(started_at, now()), heartbeat_at = now(), stop = null
where r.id = $1 and r.phase = 'waiting'
returning r.id, r.plan_id as "planId", r.options, r.seconds, r.history, r.findings, r.spec, r.inputs, r.choices;

-- noteInputs(5, {}, {}, false)
update plan_run
set inputs = $1::json, made_of = $2::jsonb, is_demonstration = $3
where id = $4 and phase in ('reading', 'first', 'improving');

-- noteProgress(5, {"phase":"improving","seconds":1.5,"objective":90,"bound":10…)
update plan_run
set phase = $1, seconds = $2, objective = $3, bound = $4, history = $5::jsonb, heartbeat_at = now(), choices =
  coalesce($6::json, choices)
where id = $7 and phase in ('reading', 'first', 'improving')
returning stop;

-- beat(5, 2.5)
update plan_run
set heartbeat_at = now(), seconds = $1
where id = $2 and phase in ('reading', 'first', 'improving')
returning stop;

-- endRun(5, {"phase":"finished","seconds":1.5,"objective":90,"bound":100…)
update plan_run
set phase = case when $1 and result is not null then 'kept' else $2 end, seconds = $3, objective = case when $4 then
  (result ->> 'objective')::float8 else $5 end, bound = $6, history = $7::jsonb, findings = $8::jsonb, choices = case
  when $9 and result is null then null else coalesce($10::json, choices) end, result = coalesce($11::json, result),
  families = coalesce($12, families), cost_uf = coalesce($13, cost_uf), heartbeat_at = null, stop = null
where id = $14 and phase in ('reading', 'first', 'improving')
returning id;

-- askToStop(5, "keep")
update plan_run
set stop = $1
where id = $2 and phase in ('reading', 'first', 'improving');

-- endWaiting(5)
update plan_run
set phase = case when result is not null then 'kept' when choices is not null then 'interrupted' else 'cancelled' end
where id = $1 and phase = 'waiting';

-- requeueRun(5)
update plan_run
set phase = 'waiting', queued_at = now(), stop = null
where id = $1 and phase in ('kept', 'cancelled', 'interrupted', 'failed', 'finished') and kind = 'solved'
returning id;

-- endDeadRuns(false)
update plan_run
set phase = 'interrupted', heartbeat_at = null, stop = null
where phase in ('reading', 'first', 'improving') and ($1 or ("plan_run"."phase" in ('reading', 'first', 'improving') and
  coalesce("plan_run"."heartbeat_at" < now() - interval '30 seconds', true)))
returning id;

-- waitingRuns()
select id
from plan_run
where phase = 'waiting'
order by queued_at, id;

-- runsBeside(2)
select r.id, r.started_by as "startedBy"
from plan_run r
where r.plan_id = $1 and r.phase in ('waiting', 'reading', 'first', 'improving') and not ("r"."phase" in ('reading',
  'first', 'improving') and coalesce("r"."heartbeat_at" < now() - interval '30 seconds', true))
order by r.id;

-- findRunRecord(2, 5)
select id, phase, seconds, bound, spec, inputs, result, choices
from plan_run
where id = $1 and plan_id = $2;

-- newestRunWithResult(2)
select id
from plan_run
where plan_id = $1 and inputs is not null and (result is not null or choices is not null)
order by id desc
limit 1;

-- replaceItems(2, [{"settlementId":7,"settlementVersion":2,"code":null,"name":…)
delete from "plan_item"
where "plan_id" = $1;
insert into plan_item (plan_id, position, settlement_id, settlement_version, code, name, comuna_code, comuna_name,
  region_code, package, solution, year, end_year, families, cost_uf, score, completeness, benefit)
select $1, position, "settlementId", "settlementVersion", code, name, "comunaCode", "comunaName", "regionCode", package,
  solution, year, "endYear", families, "costUf", score, completeness, benefit
from jsonb_to_recordset($2::jsonb) as item(position integer, "settlementId" bigint, "settlementVersion" integer, code
  text, name text, "comunaCode" text, "comunaName" text, "regionCode" text, package text, solution text, year integer,
  "endYear" integer, families integer, "costUf" double precision, score double precision, completeness double precision,
  benefit double precision);
