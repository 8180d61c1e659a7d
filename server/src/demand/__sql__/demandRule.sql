-- demandRuleRows()
select version, deduplication, components, source, confidence, change_note as "changeNote", changed_by as "changedBy",
  to_char(valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from demand_rule
order by version desc
limit $1;

-- insertDemandRule(2, {"deduplication":"larger","components":["irrecoverable","dou…, "planner")
insert into "demand_rule" ("version", "deduplication", "components", "source", "confidence", "change_note",
  "changed_by")
values ($1, $2, $3, $4, $5, $6, $7)
on conflict ("version") do nothing
returning "version";

-- referenceFigures()
select "code", "series", "region_code" as "regionCode", "comuna_code" as "comunaCode", "year", "value", "unit",
  "source", "confidence", "note"
from "reference_figure"
order by "code", "series", region_code nulls first, "id";
