-- demandTargetRows()
select version, name, families, region_code as "regionCode", from_year as "fromYear", to_year as "toYear", source,
  confidence, change_note as "changeNote", changed_by as "changedBy", to_char(valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from demand_target
order by version desc
limit $1;

-- insertDemandTarget(2, {"name":"Programa","families":7000,"regionCode":"05","fromYe…, "planner")
insert into "demand_target" ("version", "name", "families", "region_code", "from_year", "to_year", "source",
  "confidence", "change_note", "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict ("version") do nothing
returning "version";

-- regionCodes()
select "code"
from "region"
order by "code";

-- newestPlans(null)
select distinct on (i.region_code) p.id, p.name, i.region_code as "regionCode", to_char(coalesce((
  select max(r.started_at)
  from plan_run r
  where r.plan_id = p.id
), p.valid_from) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
from plan p
join plan_item i on i.plan_id = p.id
where p.base_id is null and not p.is_removed and i.region_code is not null and ($1::text is null or i.region_code = $2)
order by i.region_code, p.id desc;

-- newestPlans("05")
select distinct on (i.region_code) p.id, p.name, i.region_code as "regionCode", to_char(coalesce((
  select max(r.started_at)
  from plan_run r
  where r.plan_id = p.id
), p.valid_from) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
from plan p
join plan_item i on i.plan_id = p.id
where p.base_id is null and not p.is_removed and i.region_code is not null and ($1::text is null or i.region_code = $2)
order by i.region_code, p.id desc;

-- chosenItems([{"id":1,"regionCode":"05"}], null)
select i.settlement_id as "settlementId", i.name, i.comuna_code as "comunaCode", i.comuna_name as "comunaName",
  i.region_code as "regionCode", i.year, i.families, i.solution as kind
from unnest($1::bigint[], $2::text[]) as p (id, region_code)
join plan_item i on i.plan_id = p.id and i.region_code = p.region_code
where i.solution is not null and ($3::text is null or i.comuna_code = $4)
order by i.plan_id, i.position;

-- chosenItems([{"id":1,"regionCode":"05"}], "05109")
select i.settlement_id as "settlementId", i.name, i.comuna_code as "comunaCode", i.comuna_name as "comunaName",
  i.region_code as "regionCode", i.year, i.families, i.solution as kind
from unnest($1::bigint[], $2::text[]) as p (id, region_code)
join plan_item i on i.plan_id = p.id and i.region_code = p.region_code
where i.solution is not null and ($3::text is null or i.comuna_code = $4)
order by i.plan_id, i.position;
