-- deriveBlockTotals()
begin;
select pg_advisory_xact_lock(hashtext($1));
select *
from "collection_version"
order by "collection";
select *
from "block_total_basis";
delete from block_total;
delete from block_apart;
with placed as materialized (
  select b.*, st_pointonsurface(b.boundary) as place, st_area(b.boundary::geography) as area_m2
  from block b
), belonging as materialized (
  select p.*, (
    select z.id
    from zone z
    where st_intersects(z.boundary, p.place)
    order by z.id
    limit 1
  ) as zone_id, (
    select c.id
    from comuna c
    where c.code = p.comuna_code and c.boundary is not null
  ) as comuna_id
  from placed p
), leveled as (
  select 'zone' as level, zone_id as row_id, b.*
  from belonging b
  union all select 'comuna', comuna_id, b.*
  from belonging b
), summed as (
  insert into block_total
  select level, row_id, count(*), count(*) - count(population), sum(population), sum(women), sum(young),
    sum(foreign_born), sum(area_m2) filter (where population is not null)
  from leveled
  where row_id is not null
  group by level, row_id
)
insert into block_apart
select level, id, place
from leveled
where row_id is null and place is not null;
delete from "block_total_basis";
insert into "block_total_basis" ("blocks", "zones", "comunas")
values ($1, $2, $3);
commit;

-- deriveStreetTotals()
begin;
select pg_advisory_xact_lock(hashtext($1));
select *
from "collection_version"
order by "collection";
select "streets"
from "street_total_basis";
delete from street_total;
insert into street_total
select name, coalesce(comuna_name, ''), sum(st_length(path::geography))
from street
where name is not null
group by 1, 2;
delete from "street_total_basis";
insert into "street_total_basis" ("streets")
values ($1);
commit;
