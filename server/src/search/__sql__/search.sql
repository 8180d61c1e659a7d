-- searchRows("regions", 0, 10)
select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
  st_ymax(box) as north
from (
  select code::int as id, short_name as name, code as code, null::text as "comunaCode", null::text as within, null::text
    as kind, coalesce((
    select st_extent(part.geom)
    from st_dump(boundary) part
    where st_xmin(part.geom) > -77
  ), box2d(boundary)) as box
  from "region"
  where code::int > $1 and short_name is not null
  order by 1
  limit $2
) rows
order by id;

-- searchRows("comunas", 0, 10)
select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
  st_ymax(box) as north
from (
  select id as id, name as name, code as code, null::text as "comunaCode", (
    select r.short_name
    from region r
    where r.code = region_code
  ) as within, null::text as kind, coalesce((
    select st_extent(part.geom)
    from st_dump(boundary) part
    where st_xmin(part.geom) > -77
  ), box2d(boundary)) as box
  from "comuna"
  where id > $1 and name is not null
  order by 1
  limit $2
) rows
order by id;

-- searchRows("settlements", 0, 10)
select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
  st_ymax(box) as north
from (
  select id as id, name as name, code as code, comuna_code as "comunaCode", comuna_name as within, null::text as kind,
    box2d("boundary") as box
  from "settlement"
  where id > $1 and name is not null and coalesce("closed_reason", '') not in ('merged', 'repeated', 'removed')
  order by 1
  limit $2
) rows
order by id;

-- searchRows("neighbourhoods", 0, 10)
select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
  st_ymax(box) as north
from (
  select id as id, name as name, code as code, comuna_code as "comunaCode", comuna_name as within, null::text as kind,
    box2d("boundary") as box
  from "neighbourhood"
  where id > $1 and name is not null
  order by 1
  limit $2
) rows
order by id;

-- searchRows("sites", 0, 10)
select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
  st_ymax(box) as north
from (
  select id as id, name as name, null::text as code, comuna_code as "comunaCode", null::text as within, null::text as
    kind, box2d("boundary") as box
  from "site"
  where id > $1 and name is not null
  order by 1
  limit $2
) rows
order by id;

-- searchRows("facilities", 0, 10)
select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
  st_ymax(box) as north
from (
  select id as id, name as name, case when source_id ~ '^[A-Za-z]{0,3}[0-9][0-9-]{2,11}$' then source_id end as code,
    comuna_code as "comunaCode", comuna_name as within, kind as kind, box2d("location") as box
  from "facility"
  where id > $1 and name is not null
  order by 1
  limit $2
) rows
order by id;

-- searchRows("streets", 0, 10)
select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east,
  st_ymax(box) as north
from (
  select id as id, name as name, null::text as code, null::text as "comunaCode", comuna_name as within, null::text as
    kind, box2d("path") as box
  from "street"
  where id > $1 and name is not null
  order by 1
  limit $2
) rows
order by id;

-- numericCodes("blocks", 0, 10)
select id, case when code ~ '^[0-9]{1,15}$' then code::float8 end as code
from "block"
where id > $1
order by id
limit $2;

-- codedRows("zones", [1,2])
select t.id, t.code as name, t.code, t.comuna_code as "comunaCode", c.name as within, null::text as kind,
  st_xmin(box2d(t.boundary)) as west, st_ymin(box2d(t.boundary)) as south, st_xmax(box2d(t.boundary)) as east,
  st_ymax(box2d(t.boundary)) as north
from "zone" t
left join comuna c on c.code = t.comuna_code
where t.id = any($1::bigint[])
order by t.id;

-- collectionVersions()
select collection, version
from collection_version
order by collection;

-- comunaNames()
select code, name
from comuna
order by code;
