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
create temp table block_place on commit drop as
select *, st_area(boundary::geography) as area_m2, st_pointonsurface(boundary) as place
from block;
create index on block_place using gist (place);
create temp table block_zone on commit drop as
select b.id as block_id, min(z.id) as zone_id
from zone z
cross join lateral (
  select id
  from block_place p
  where p.place && z.boundary and st_contains(z.boundary, p.place) offset 0
) b
group by b.id;
insert into block_total
select 'zone', o.zone_id, count(*), count(*) - count(b.population), sum(b.population), sum(b.women), sum(b.young),
  sum(b.foreign_born), sum(b.area_m2) filter (where b.population is not null)
from block_place b
left join block_zone o on o.block_id = b.id
where o.zone_id is not null
group by o.zone_id;
insert into block_apart
select 'zone', b.id, b.place
from block_place b
left join block_zone o on o.block_id = b.id
where o.zone_id is null and b.place is not null;
insert into block_total
select 'comuna', o.id, count(*), count(*) - count(b.population), sum(b.population), sum(b.women), sum(b.young),
  sum(b.foreign_born), sum(b.area_m2) filter (where b.population is not null)
from block_place b
left join comuna o on o.code = b.comuna_code and o.boundary is not null
where o.id is not null
group by o.id;
insert into block_apart
select 'comuna', b.id, b.place
from block_place b
left join comuna o on o.code = b.comuna_code and o.boundary is not null
where o.id is null and b.place is not null;
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
