-- mergeEditedRows(sites, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select t.id as row_id, t.source_id, jsonb_build_object('name', t."name", 'comuna_code', t."comuna_code",
  'capacity_families', t."capacity_families", 'land_cost_uf', t."land_cost_uf", 'owner', t."owner") as current,
  t.imported, s.fields as incoming, encode(st_asewkb(t.boundary), 'hex') as current_shape,
  encode(st_asewkb(st_multi(s.shape)), 'hex') as incoming_shape, (t.attributes || s.attributes)::text as attributes,
  (t.attributes || s.attributes) <> t.attributes as has_new_attributes
from import_row s
join "site" t on t.source = s.source and t.source_id = s.source_id
where s.import_id = $1 and s.verdict is null
order by s.row_no;
update "site"
set boundary = $1::geometry, "name" = $2, imported = $3::jsonb, attributes = $4::jsonb, dataset_id = case when source =
  $5 then dataset_id else $6 end, changed_by = $7, change_note = $8
where id = $9;
insert into "site" (source, source_id, dataset_id, attributes, imported, changed_by, change_note, boundary, "name")
select s.source, s.source_id, $1, s.attributes, jsonb_build_object('fields', s.fields, 'shape',
  encode(st_asewkb(st_multi(s.shape)), 'hex')), $2, $3, st_multi(s.shape), (s.fields ->> 'name')::text
from import_row s
where s.import_id = $4 and s.verdict is null
order by s.row_no
on conflict (source, source_id) do nothing;

-- mergeEditedRows(sites, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select t.id as row_id, t.source_id, jsonb_build_object('name', t."name", 'comuna_code', t."comuna_code",
  'capacity_families', t."capacity_families", 'land_cost_uf', t."land_cost_uf", 'owner', t."owner") as current,
  t.imported, s.fields as incoming, encode(st_asewkb(t.boundary), 'hex') as current_shape, case when
  same_place(t.boundary, st_multi(s.shape)) then encode(st_asewkb(t.boundary), 'hex') when
  same_place(coalesce(t.imported -> 'returned' ->> 'shape', t.imported ->> 'shape')::geometry, st_multi(s.shape)) then
  coalesce(t.imported -> 'returned' ->> 'shape', t.imported ->> 'shape') else encode(st_asewkb(st_multi(s.shape)),
  'hex') end as incoming_shape, returned_attributes(t.attributes, s.attributes)::text as attributes,
  returned_attributes(t.attributes, s.attributes) <> t.attributes as has_new_attributes
from import_row s
join "site" t on t.source = s.source and t.source_id = s.source_id
where s.import_id = $1 and s.verdict is null
order by s.row_no;
update "site"
set boundary = $1::geometry, "name" = $2, imported = $3::jsonb, attributes = $4::jsonb, dataset_id = case when source =
  $5 then dataset_id else $6 end, changed_by = $7, change_note = $8
where id = $9;
insert into "site" (source, source_id, dataset_id, attributes, imported, changed_by, change_note, boundary, "name")
select s.source, s.source_id, $1, s.attributes, jsonb_build_object('returned', jsonb_build_object('fields', s.fields,
  'shape', encode(st_asewkb(st_multi(s.shape)), 'hex'))), $2, $3, st_multi(s.shape), (s.fields ->> 'name')::text
from import_row s
where s.import_id = $4 and s.verdict is null
order by s.row_no
on conflict (source, source_id) do nothing;

-- mergeEditedRows(settlements, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select t.id as row_id, t.source_id, jsonb_build_object('code', t."code", 'name', t."name", 'comuna_code',
  t."comuna_code", 'comuna_name', t."comuna_name", 'status', t."status", 'closed_reason', t."closed_reason",
  'closed_on', t."closed_on", 'household_count', t."household_count", 'household_source', t."household_source",
  'household_year', t."household_year", 'household_date', t."household_date", 'family_count', t."family_count",
  'family_source', t."family_source", 'family_year', t."family_year", 'family_date', t."family_date", 'origin_year',
  t."origin_year", 'tenure', t."tenure", 'water', t."water", 'sewerage', t."sewerage", 'power', t."power", 'waste',
  t."waste", 'paving', t."paving", 'lighting', t."lighting", 'strategy', t."strategy", 'strategy_reason',
  t."strategy_reason", 'boundary_source', t."boundary_source", 'boundary_date', t."boundary_date", 'confidence',
  t."confidence", 'notes', t."notes") as current, t.imported, s.fields as incoming, encode(st_asewkb(t.boundary), 'hex')
  as current_shape, encode(st_asewkb(st_multi(s.shape)), 'hex') as incoming_shape, (t.attributes || s.attributes)::text
  as attributes, (t.attributes || s.attributes) <> t.attributes as has_new_attributes
from import_row s
join "settlement" t on t.source = s.source and t.source_id = s.source_id
where s.import_id = $1 and s.verdict is null
order by s.row_no;
insert into "settlement" (source, source_id, dataset_id, attributes, imported, changed_by, change_note, boundary,
  "name", "status")
select s.source, s.source_id, $1, s.attributes, jsonb_build_object('fields', s.fields, 'shape',
  encode(st_asewkb(st_multi(s.shape)), 'hex')), $2, $3, st_multi(s.shape), (s.fields ->> 'name')::text,
  coalesce((s.fields ->> 'status')::text, 'identified')
from import_row s
where s.import_id = $4 and s.verdict is null
order by s.row_no
on conflict (source, source_id) do nothing;
