-- mergeRows(facilities, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select 1
from "facility"
where source in (
  select distinct source
  from import_row
  where import_id = $1
)
limit 1;
insert into "facility" as t (source, source_id, dataset_id, "kind", "name", "status", "attributes", "location")
select s.source, s.source_id, $1, (s.fields ->> 'kind')::text, (s.fields ->> 'name')::text, coalesce((s.fields ->>
  'status')::text, 'unknown'), s.attributes, s.shape
from import_row s
where s.import_id = $2 and s.verdict is null;

-- mergeRows(facilities, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select 1
from "facility"
where source in (
  select distinct source
  from import_row
  where import_id = $1
)
limit 1;
with merged as (
  insert into "facility" as t (source, source_id, dataset_id, "kind", "name", "status", "attributes", "location")
  select s.source, s.source_id, $1, (s.fields ->> 'kind')::text, (s.fields ->> 'name')::text, coalesce((s.fields ->>
    'status')::text, 'unknown'), s.attributes, s.shape
  from import_row s
  where s.import_id = $2 and s.verdict is null
  on conflict (source, source_id) do update set dataset_id = excluded.dataset_id, "kind" = excluded."kind", "name" =
    excluded."name", "status" = excluded."status", "attributes" = t.attributes || excluded.attributes, "location" =
    coalesce(excluded."location", t."location")
  where (t."kind", t."name", t."status", t."attributes", t."location") is distinct from (excluded."kind",
    excluded."name", excluded."status", t.attributes || excluded.attributes, coalesce(excluded."location",
    t."location"))
  returning (t.xmax = 0) as is_new
)
select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as updated
from merged;

-- mergeRows(facilities, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select 1
from "facility"
where source in (
  select distinct source
  from import_row
  where import_id = $1
)
limit 1;
with merged as (
  insert into "facility" as t (source, source_id, dataset_id, "kind", "name", "status", "attributes", "location")
  select s.source, s.source_id, $1, (s.fields ->> 'kind')::text, (s.fields ->> 'name')::text, coalesce((s.fields ->>
    'status')::text, 'unknown'), s.attributes, s.shape
  from import_row s
  where s.import_id = $2 and s.verdict is null
  on conflict (source, source_id) do update set dataset_id = excluded.dataset_id, "kind" = excluded."kind", "name" =
    excluded."name", "status" = excluded."status", "attributes" = returned_attributes(t.attributes,
    excluded.attributes), "location" = case when excluded."location" is null or same_place(t."location",
    excluded."location") then t."location" else excluded."location" end
  where (t."kind", t."name", t."status", t."attributes", t."location") is distinct from (excluded."kind",
    excluded."name", excluded."status", returned_attributes(t.attributes, excluded.attributes), case when
    excluded."location" is null or same_place(t."location", excluded."location") then t."location" else
    excluded."location" end)
  returning (t.xmax = 0) as is_new
)
select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as updated
from merged;

-- mergeRows(streets, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select 1
from "street"
where source in (
  select distinct source
  from import_row
  where import_id = $1
)
limit 1;
with merged as (
  insert into "street" as t (source, source_id, dataset_id, "name", "attributes", "path")
  select s.source, s.source_id, $1, (s.fields ->> 'name')::text, s.attributes, st_multi(s.shape)
  from import_row s
  where s.import_id = $2 and s.verdict is null
  on conflict (source, source_id) do update set dataset_id = excluded.dataset_id, "name" = excluded."name", "attributes"
    = t.attributes || excluded.attributes, "path" = coalesce(excluded."path", t."path")
  where (t."name", t."attributes", t."path") is distinct from (excluded."name", t.attributes || excluded.attributes,
    coalesce(excluded."path", t."path"))
  returning (t.xmax = 0) as is_new
)
select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as updated
from merged;

-- mergeRows(indicators, {"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
select 1
from "indicator"
where source in (
  select distinct source
  from import_row
  where import_id = $1
)
limit 1;
with merged as (
  insert into "indicator" as t (source, source_id, dataset_id, "name", "attributes")
  select s.source, s.source_id, $1, (s.fields ->> 'name')::text, s.attributes
  from import_row s
  where s.import_id = $2 and s.verdict is null
  on conflict (source, source_id) do update set dataset_id = excluded.dataset_id, "name" = excluded."name", "attributes"
    = t.attributes || excluded.attributes
  where (t."name", t."attributes") is distinct from (excluded."name", t.attributes || excluded.attributes)
  returning (t.xmax = 0) as is_new
)
select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as updated
from merged;

-- lockCollection(streets)
select pg_advisory_xact_lock(hashtext($1));
