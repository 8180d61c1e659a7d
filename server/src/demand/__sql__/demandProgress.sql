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
select distinct on (region_code) id, name, region_code as "regionCode", to_char(created_at at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
from plan
where $1::text is null or region_code = $2
order by region_code, id desc;

-- newestPlans("05")
select distinct on (region_code) id, name, region_code as "regionCode", to_char(created_at at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
from plan
where $1::text is null or region_code = $2
order by region_code, id desc;

-- chosenItems([1,2], null)
select "i"."settlement_id" as "settlementId", "i"."name", "i"."comuna_code" as "comunaCode", "i"."comuna_name" as
  "comunaName", "p"."region_code" as "regionCode", "p"."year", "i"."families", i.package as "package"
from "plan_item" as "i"
inner join "plan" as "p" on "p"."id" = "i"."plan_id"
where "i"."plan_id" in ($1, $2) and "i"."package" is not null
order by "i"."plan_id", "i"."settlement_id";

-- chosenItems([1], "05109")
select "i"."settlement_id" as "settlementId", "i"."name", "i"."comuna_code" as "comunaCode", "i"."comuna_name" as
  "comunaName", "p"."region_code" as "regionCode", "p"."year", "i"."families", i.package as "package"
from "plan_item" as "i"
inner join "plan" as "p" on "p"."id" = "i"."plan_id"
where "i"."plan_id" in ($1) and "i"."package" is not null and "i"."comuna_code" = $2
order by "i"."plan_id", "i"."settlement_id";
