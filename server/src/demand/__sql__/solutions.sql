-- solutionRows(null)
select o.id, o.version, o.comuna_code as "comunaCode", c.name as "comunaName", o.settlement_id as "settlementId", s.code
  as "settlementCode", s.name as "settlementName", o.kind, o.stage, o.families, o.year, o.source, o.note, o.changed_by
  as "changedBy", to_char(o.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", o.is_removed
  as "isRemoved", s.household_count as households, coalesce("s"."closed_reason", '') not in ('merged', 'repeated',
  'removed') as "isPlace", (
  select coalesce(sum(t.families), 0)::integer
  from solution t
  where t.settlement_id = o.settlement_id and not t.is_removed
) as "settlementFamilies"
from solution o
left join comuna c on c.code = o.comuna_code
left join settlement s on s.id = o.settlement_id
where not o.is_removed and true
order by o.year desc, o.comuna_code, o.id
limit 20000;

-- solutionRows("05")
select o.id, o.version, o.comuna_code as "comunaCode", c.name as "comunaName", o.settlement_id as "settlementId", s.code
  as "settlementCode", s.name as "settlementName", o.kind, o.stage, o.families, o.year, o.source, o.note, o.changed_by
  as "changedBy", to_char(o.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", o.is_removed
  as "isRemoved", s.household_count as households, coalesce("s"."closed_reason", '') not in ('merged', 'repeated',
  'removed') as "isPlace", (
  select coalesce(sum(t.families), 0)::integer
  from solution t
  where t.settlement_id = o.settlement_id and not t.is_removed
) as "settlementFamilies"
from solution o
left join comuna c on c.code = o.comuna_code
left join settlement s on s.id = o.settlement_id
where not o.is_removed and o.comuna_code like $1
order by o.year desc, o.comuna_code, o.id
limit 20000;

-- findSolution(1)
select o.id, o.version, o.comuna_code as "comunaCode", c.name as "comunaName", o.settlement_id as "settlementId", s.code
  as "settlementCode", s.name as "settlementName", o.kind, o.stage, o.families, o.year, o.source, o.note, o.changed_by
  as "changedBy", to_char(o.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", o.is_removed
  as "isRemoved", s.household_count as households, coalesce("s"."closed_reason", '') not in ('merged', 'repeated',
  'removed') as "isPlace", (
  select coalesce(sum(t.families), 0)::integer
  from solution t
  where t.settlement_id = o.settlement_id and not t.is_removed
) as "settlementFamilies"
from solution o
left join comuna c on c.code = o.comuna_code
left join settlement s on s.id = o.settlement_id
where o.id = $1;

-- lockSolution(1)
select "id"
from "solution"
where "id" = $1 for update;

-- insertSolutions([{"comunaCode":"05109","settlementId":1,"kind":"upgrading","…, "planner")
insert into "solution" ("kind", "stage", "families", "year", "comuna_code", "settlement_id", "source", "note",
  "is_removed", "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
returning "id";

-- updateSolution(1, {"comunaCode":"05109","settlementId":1,"kind":"upgrading","s…, "planner")
update "solution"
set "kind" = $1, "stage" = $2, "families" = $3, "year" = $4, "comuna_code" = $5, "settlement_id" = $6, "source" = $7,
  "note" = $8, "is_removed" = $9, "changed_by" = $10
where "id" = $11;

-- earlierSolutions(1)
select o.id, o.version, o.comuna_code as "comunaCode", c.name as "comunaName", o.settlement_id as "settlementId", s.code
  as "settlementCode", s.name as "settlementName", o.kind, o.stage, o.families, o.year, o.source, o.note, o.changed_by
  as "changedBy", to_char(o.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", o.is_removed
  as "isRemoved", null as households, true as "isPlace", 0 as "settlementFamilies"
from history h
cross join lateral jsonb_populate_record(null::solution, h.record) o
left join comuna c on c.code = o.comuna_code
left join settlement s on s.id = o.settlement_id
where h.table_name = 'solution' and h.row_id = $1
order by h.version desc
limit 1000;

-- comunaNames()
select "code", "name"
from "comuna"
order by "code";

-- settlementOf(1)
select "id", "code", "name", "comuna_code" as "comunaCode", "comuna_name" as "comunaName"
from "settlement"
where "id" = $1;

-- settlementsOfComunas(["05109","05101"])
select "id", "code", "name", "comuna_code" as "comunaCode", "comuna_name" as "comunaName"
from "settlement"
where "comuna_code" in ($1, $2) and coalesce("closed_reason", '') not in ('merged', 'repeated', 'removed')
order by "id";
