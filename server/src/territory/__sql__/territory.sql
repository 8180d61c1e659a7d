-- summariseCollections()
select region_code as region, count(*)::int as rows, (count(*) filter (where "boundary" is null))::int as without
from "comuna"
group by 1
order by 1;
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where "boundary" is
  null))::int as without
from "settlement"
group by 1
order by 1;
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where "location" is
  null))::int as without
from "facility"
group by 1
order by 1;
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where "boundary" is
  null))::int as without
from "block"
group by 1
order by 1;
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where "boundary" is
  null))::int as without
from "zone"
group by 1
order by 1;
select '' as region, count(*)::int as rows, (count(*) filter (where "path" is null))::int as without
from "street"
group by 1
order by 1;
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where "extent" is
  null))::int as without
from "hazard"
group by 1
order by 1;
select '' as region, count(*)::int as rows, (count(*) filter (where "extent" is null))::int as without
from "zoning"
group by 1
order by 1;
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where "boundary" is
  null))::int as without
from "site"
group by 1
order by 1;
select coalesce(left(comuna_code, 2), '') as region, count(*)::int as rows, (count(*) filter (where false))::int as
  without
from "indicator"
group by 1
order by 1;
-- 10 times:
select count(*)::int as "n"
from "dataset"
where "collection" = $1;
select coalesce(sum(household_count) filter (where repeats_id is null), 0)::int as known, (count(*) filter (where
  household_count is null and repeats_id is null))::int as unknown, (count(*) filter (where repeats_id is not
  null))::int as repeated, coalesce(sum(household_count) filter (where repeats_id is not null), 0)::int as
  "repeatedHouseholds"
from settlement;

-- listDatasets()
select *
from "dataset"
order by "id" desc;

-- removeDataset(1)
select "id", "collection"
from "dataset"
where "id" = $1;
delete from "street"
where "dataset_id" = $1;
delete from decision
where choice is null and collection = $1 and (row_id not in (
  select id
  from "street"
) or (other_row_id is not null and other_row_id not in (
  select id
  from "street"
)));
delete from "dataset"
where "id" = $1;
