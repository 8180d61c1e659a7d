-- findPlan(2)
select p.id, p.version, p.name, p.note, p.base_id as "baseId", p.spec, p.overrides, p.is_removed as "isRemoved",
  to_char(p.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", p.changed_by as "changedBy",
  p.change_note as "changeNote"
from plan p
where p.id = $1;

-- listPlans()
select p.id, p.version, p.name, p.note, p.base_id as "baseId", p.spec, p.overrides, p.is_removed as "isRemoved",
  to_char(p.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", p.changed_by as "changedBy",
  p.change_note as "changeNote"
from plan p
where not p.is_removed
order by p.valid_from desc, p.id desc
limit 1000;

-- findPlanVersion(2, 1)
select p.id, p.version, p.name, p.note, p.base_id as "baseId", p.spec, p.overrides, p.is_removed as "isRemoved",
  to_char(p.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", p.changed_by as "changedBy",
  p.change_note as "changeNote"
from (
  select p.*
  from plan p
  where p.id = $1 and p.version = $2
  union all select p.*
  from history h
  cross join lateral jsonb_populate_record(null::plan, h.record) p
  where h.table_name = 'plan' and h.row_id = $3 and h.version = $4
) p
limit 1;

-- earlierPlans(2)
select p.id, p.version, p.name, p.note, p.base_id as "baseId", p.spec, p.overrides, p.is_removed as "isRemoved",
  to_char(p.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", p.changed_by as "changedBy",
  p.change_note as "changeNote"
from history h
cross join lateral jsonb_populate_record(null::plan, h.record) p
where h.table_name = 'plan' and h.row_id = $1
order by h.version desc
limit 200;

-- scenarioNames(2)
select "name"
from "plan"
where "base_id" = $1 and "is_removed" = $2
order by "name", "id";

-- lockPlans()
select pg_advisory_xact_lock(hashtext('plan'));

-- insertPlan({"name":"Plan","note":null,"baseId":3,"spec":null,"overrides…, "planner")
insert into "plan" ("name", "note", "base_id", "spec", "overrides", "is_removed", "changed_by", "change_note")
values ($1, $2, $3, $4, $5, $6, $7, $8)
returning "id";

-- updatePlan(2, {"name":"Plan","note":null,"baseId":3,"spec":null,"overrides…, "planner")
update "plan"
set "name" = $1, "note" = $2, "base_id" = $3, "spec" = $4, "overrides" = $5, "is_removed" = $6, "changed_by" = $7,
  "change_note" = $8
where "id" = $9;
