-- updateSettlements([{"id":1,"attributes":{"code":null,"comunaCode":null,"status…, {"actor":"planner","note":null})
update settlement s
set "name" = n."name", "code" = n."code", "comuna_code" = n."comuna_code", "status" = n."status", "closed_reason" =
  n."closed_reason", "closed_on" = n."closed_on", "household_count" = n."household_count", "household_source" =
  n."household_source", "household_year" = n."household_year", "household_date" = n."household_date", "family_count" =
  n."family_count", "family_source" = n."family_source", "family_year" = n."family_year", "family_date" =
  n."family_date", "origin_year" = n."origin_year", "tenure" = n."tenure", "water" = n."water", "sewerage" =
  n."sewerage", "power" = n."power", "waste" = n."waste", "paving" = n."paving", "lighting" = n."lighting", "strategy" =
  n."strategy", "strategy_reason" = n."strategy_reason", "boundary_source" = n."boundary_source", "boundary_date" =
  n."boundary_date", "confidence" = n."confidence", "notes" = n."notes", comuna_name = case when n.comuna_code is
  distinct from s.comuna_code then coalesce((
  select c.name
  from comuna c
  where c.code = n.comuna_code
), r.comuna_name) else s.comuna_name end, repeats_id = case when s.closed_reason = 'repeated' and n.closed_reason is
  distinct from 'repeated' then null else s.repeats_id end, boundary = case when r.moves then
  st_setsrid(st_geomfromgeojson(r.boundary), 4326) else s.boundary end, changed_by = $1, change_note = $2
from jsonb_to_recordset($3::jsonb) as r(id bigint, comuna_name text, record jsonb, boundary text, moves boolean),
  lateral jsonb_populate_record(null::settlement, r.record) as n
where s.id = r.id;

-- insertSettlements([{"sourceId":"a","datasetId":null,"comunaName":null,"attribu…, {"actor":"planner","note":null})
insert into settlement (source, source_id, dataset_id, "name", "code", "comuna_code", "status", "closed_reason",
  "closed_on", "household_count", "household_source", "household_year", "household_date", "family_count",
  "family_source", "family_year", "family_date", "origin_year", "tenure", "water", "sewerage", "power", "waste",
  "paving", "lighting", "strategy", "strategy_reason", "boundary_source", "boundary_date", "confidence", "notes",
  comuna_name, boundary, imported, changed_by, change_note)
select r.source, r.source_id, r.dataset_id, n."name", n."code", n."comuna_code", n."status", n."closed_reason",
  n."closed_on", n."household_count", n."household_source", n."household_year", n."household_date", n."family_count",
  n."family_source", n."family_year", n."family_date", n."origin_year", n."tenure", n."water", n."sewerage", n."power",
  n."waste", n."paving", n."lighting", n."strategy", n."strategy_reason", n."boundary_source", n."boundary_date",
  n."confidence", n."notes", coalesce(c.name, r.comuna_name), b.shape, jsonb_build_object('fields', r.record ||
  jsonb_build_object('comuna_name', coalesce(c.name, r.comuna_name)), 'shape', encode(st_asewkb(b.shape), 'hex')), $1,
  $2
from jsonb_to_recordset($3::jsonb) as r(source text, source_id text, dataset_id bigint, comuna_name text, record jsonb,
  boundary text)
cross join lateral jsonb_populate_record(null::settlement, r.record) as n
cross join lateral (
  select st_setsrid(st_geomfromgeojson(r.boundary), 4326) as shape
) as b
left join comuna c on c.code = n.comuna_code
returning id, source_id as "sourceId";
