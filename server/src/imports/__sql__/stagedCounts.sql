-- countStaged(1)
select (count(*) filter (where verdict is null))::int as "rows", (count(*) filter (where verdict is null and shape is
  null))::int as "withoutShape", (count(*) filter (where verdict is null and shape is not null and coalesce(left(fields
  ->> 'comuna_code', 2), fields ->> 'region_code') is null))::int as "withoutRegion", (count(*) filter (where verdict is
  not null))::int as "rejected", coalesce(max(row_no), 0) as "lastRow"
from "import_row"
where "import_id" = $1;

-- countRegions(1, true, {"withoutRegion":0,"lastRow":2})
select coalesce(coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code'), '') as region, count(*)::int as
  rows, coalesce(sum((fields ->> 'household_count')::int), 0)::int as households, (count(*) filter (where (fields ->>
  'household_count')::int is null))::int as unknown, 0 as "byPlace"
from import_row
where import_id = $1 and verdict is null
group by 1
order by 1;

-- countRegions(1, true, {"withoutRegion":1,"lastRow":20000})
-- 2 times:
select coalesce(coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code'), found.region_code, '') as region,
  count(*)::int as rows, coalesce(sum((fields ->> 'household_count')::int), 0)::int as households, (count(*) filter
  (where (fields ->> 'household_count')::int is null))::int as unknown, count(found.region_code)::int as "byPlace"
from (
  select fields, case when coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code') is null then
    st_pointonsurface(shape) end as point
  from import_row
  where import_id = $1 and verdict is null and row_no > $2 and row_no <= $3
) r
left join lateral (
  select region_code
  from (
    select code, name, region_code, boundary
    from comuna
    where boundary is not null and dataset_id not in (
      select id
      from dataset
      where is_demonstration
    )
  ) c
  where boundary && point and st_covers(boundary, point)
  order by code
  limit 1
) found on true
group by 1
order by 1;

-- countWithoutPlace(1, streets)
select count(*)::int as n
from import_row s
join "street" t on t.source = s.source and t.source_id = s.source_id
where s.import_id = $1 and s.verdict is null and s.shape is null and t."path" is null;
