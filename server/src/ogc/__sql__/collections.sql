-- findFacts({"id":"settlements","table":"settlement","shape":{"column":"…)
select case when extent is not null then array[st_xmin(extent), st_ymin(extent), st_xmax(extent), st_ymax(extent)] end
  as bounds
from (
  select st_extent("boundary") as extent
  from "settlement"
) e;
select min(year) as first, max(year) as last
from (
  select coalesce(r.year, d.reference_year) as year
  from (
    select distinct dataset_id, null::int as year
    from "settlement" t
  ) r
  left join dataset d on d.id = r.dataset_id
) y;
select "name", "publisher", "licence", "reference_year" as "referenceYear", "url", "is_demonstration" as
  "isDemonstration"
from "dataset"
where "collection" in ($1) and "is_for_comparison" = $2
order by "name", "id";

-- findFacts({"id":"regions","table":"region","shape":{"column":"boundary…)
select case when extent is not null then array[st_xmin(extent), st_ymin(extent), st_xmax(extent), st_ymax(extent)] end
  as bounds
from (
  select st_extent("boundary") as extent
  from "region"
) e;
select "name", "publisher", "licence", "reference_year" as "referenceYear", "url", "is_demonstration" as
  "isDemonstration"
from "dataset"
where "collection" in ($1) and "is_for_comparison" = $2
order by "name", "id";

-- findFacts({"id":"indicators","table":"indicator","shape":null,"hasData…)
select min(year) as first, max(year) as last
from (
  select coalesce(r.year, d.reference_year) as year
  from (
    select distinct dataset_id, t.year as year
    from "indicator" t
  ) r
  left join dataset d on d.id = r.dataset_id
) y;
select "name", "publisher", "licence", "reference_year" as "referenceYear", "url", "is_demonstration" as
  "isDemonstration"
from "dataset"
where "collection" in ($1) and "is_for_comparison" = $2
order by "name", "id";
