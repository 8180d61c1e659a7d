-- countStaged(1)
select (count(*) filter (where verdict is null))::int as "rows", (count(*) filter (where verdict is null and shape is
  null))::int as "withoutShape", (count(*) filter (where verdict is not null))::int as "rejected"
from "import_row"
where "import_id" = $1;

-- countRegions(1, true)
select coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code', '') as region, count(*)::int as rows,
  coalesce(sum((fields ->> 'household_count')::int), 0)::int as households, (count(*) filter (where (fields ->>
  'household_count')::int is null))::int as unknown
from import_row
where import_id = $1 and verdict is null
group by 1
order by 1;

-- countWithoutPlace(1, streets)
select count(*)::int as n
from import_row s
join "street" t on t.source = s.source and t.source_id = s.source_id
where s.import_id = $1 and s.verdict is null and s.shape is null and t."path" is null;
