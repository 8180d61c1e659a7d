-- zoneRows("05")
select "id", "code", "comuna_code" as "comunaCode", "dataset_id" as "datasetId", "population", "household_count" as
  "householdCount", "overcrowded_pct" as "overcrowdedPct", "doubled_up_pct" as "doubledUpPct", "material_pct" as
  "materialPct", "doubled_up_households" as "doubledUpHouseholds", "overcrowded_households" as "overcrowdedHouseholds",
  "critically_overcrowded_households" as "criticallyOvercrowdedHouseholds", "material_acceptable" as
  "materialAcceptable", "material_recoverable" as "materialRecoverable", "material_irrecoverable" as
  "materialIrrecoverable"
from "zone"
where ($1::text is null or "comuna_code" like $2::text || '%')
order by "code", "id";

-- comunaNameRows("05")
select "code", "name"
from "comuna"
where ($1::text is null or "code" like $2::text || '%')
order by "code";

-- householdSizeRows()
select distinct on (comuna_code) comuna_code as "comunaCode", value as size
from indicator
where code = 'promedio_personas_hogar' and value is not null
order by comuna_code, year desc nulls last, id desc;

-- needParameterRows(["need-irrecoverable-share"])
select "code", "value"
from "parameter"
where "code" in ($1)
order by "code";

-- zoneDatasets()
select "id", "name", "publisher", "licence", "reference_year" as "referenceYear", "file_name" as "fileName"
from "dataset"
where "id" in (
  select distinct "dataset_id"
  from "zone"
)
order by "id";

-- officialRows("05")
select distinct on (i.comuna_code, i.code) i.comuna_code as "comunaCode", i.code, i.name, i.year, i.value,
  coalesce(d.publisher || ', ', '') || d.name as source
from indicator i
join dataset d on d.id = i.dataset_id
where i.code = any($1::text[]) and i.value is not null and ($2::text is null or "i"."comuna_code" like $3::text || '%')
order by i.comuna_code, i.code, i.year desc nulls last, i.id desc;

-- layerSumRows([1,2])
select left(comuna_code, 2) as region, sum("material_irrecoverable")::float8 as "materialIrrecoverable",
  sum("material_recoverable")::float8 as "materialRecoverable", sum("doubled_up_households")::float8 as
  "doubledUpHouseholds", sum("critically_overcrowded_households")::float8 as "criticallyOvercrowdedHouseholds"
from zone
where comuna_code is not null and id = any($1::bigint[])
group by 1
order by 1;

-- referenceShareRows()
select s.region_code as "regionCode", s.value as share, n.value as national, s.year, s.source
from reference_figure s
join reference_figure n on n.series = s.series and n.year = s.year and n.code = 'census-deficit' and n.region_code is
  null and n.comuna_code is null
where s.code = 'census-deficit-share' and s.region_code is not null
order by s.year, s.region_code;

-- settlementRows("05")
select s.id, s.name, s.comuna_code as "comunaCode", s.status, s.water, s.sewerage, s.tenure, s.household_count as
  families
from settlement s
where coalesce("s"."closed_reason", '') not in ('merged', 'repeated', 'removed') and s.status <> 'closed' and ($1::text
  is null or "s"."comuna_code" like $2::text || '%') and not exists (
  select from settlement o
  where o.id = s.repeats_id and o.status <> 'closed' and (o.repeats_id is distinct from s.id or o.id < s.id)
)
order by s.id;
