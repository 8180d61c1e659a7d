-- regions()
select "code", "name", "short_name" as "shortName"
from "region"
order by "code";

-- packageCosts()
select "package", "name_es" as "nameEs", "name_en" as "nameEn", "cost_uf_per_family" as "costUfPerFamily", "low_uf" as
  "lowUf", "high_uf" as "highUf", "benefit", "reference_year" as "referenceYear", "source", "confidence"
from "unit_cost"
order by "cost_uf_per_family", "id";

-- datasetsById([1])
select "id", "source", "collection", "name", "publisher", "licence", "reference_year" as "referenceYear", "file_name" as
  "fileName", "file_hash" as "fileHash", "is_demonstration" as "isDemonstration"
from "dataset"
where "id" in ($1)
order by "id";

-- savePlan({"name":"Plan","regionCode":"05","budgetUf":1000,"year":2027…, {}, "planner")
begin;
insert into "plan" ("name", "region_code", "budget_uf", "year", "created_at", "parameters", "result", "created_by")
values ($1, $2, $3, $4, $5, $6, $7, $8)
returning "id";
insert into plan_item (plan_id, settlement_id, settlement_version, code, name, comuna_code, comuna_name, package,
  families, cost_uf, score, completeness, benefit, reason, detail, shape)
select $1, "settlementId", "settlementVersion", code, name, "comunaCode", "comunaName", package, families, "costUf",
  score, completeness, benefit, reason, detail, st_geomfromgeojson(shape)
from jsonb_to_recordset($2::jsonb) as item("settlementId" bigint, "settlementVersion" integer, code text, name text,
  "comunaCode" text, "comunaName" text, package text, families integer, "costUf" double precision, score double
  precision, completeness double precision, benefit double precision, reason text, detail jsonb, shape text);
commit;

-- listPlans(10)
select "id", "name", "region_code" as "regionCode", "budget_uf" as "budgetUf", "year", "created_at" as "createdAt",
  "result", jsonb_path_exists(parameters, '$.datasets[*] ? (@.isDemonstration == true)') as "isDemonstration"
from "plan"
order by "id" desc
limit $1;

-- findPlan(1)
select "id", "name", "region_code" as "regionCode", "budget_uf" as "budgetUf", "year", "created_at" as "createdAt",
  "result", jsonb_path_exists(parameters, '$.datasets[*] ? (@.isDemonstration == true)') as "isDemonstration",
  "parameters"
from "plan"
where "id" = $1;
select "settlement_id" as "settlementId", "settlement_version" as "settlementVersion", "code", "name", "comuna_code" as
  "comunaCode", "comuna_name" as "comunaName", "package", "families", "cost_uf" as "costUf", "score", "completeness",
  "benefit", "detail"
from "plan_item"
where "plan_id" = $1
order by "settlement_id";

-- planShapes(1)
select settlement_id as id, st_asgeojson(shape, 9) as shape
from plan_item
where plan_id = $1
order by settlement_id;
