-- deficitWeightRows()
select version, unknown_rule as "unknownRule", weights, source, confidence, change_note as "changeNote", changed_by as
  "changedBy", to_char(valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom"
from deficit_weights
order by version desc
limit $1;

-- insertDeficitWeights(2, {"unknownRule":"median","weights":[{"service":"water","weigh…, "planner")
insert into "deficit_weights" ("version", "unknown_rule", "weights", "source", "confidence", "change_note",
  "changed_by")
values ($1, $2, $3, $4, $5, $6, $7)
on conflict ("version") do nothing
returning "version";

-- standardServices()
select distinct "service"
from "standard"
order by "service";
