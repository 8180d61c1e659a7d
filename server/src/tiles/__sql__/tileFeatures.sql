-- tileFeatures()
with candidate as materialized (
  select id, "name", "comuna_code", "capacity_families", "land_cost_uf", "boundary" as shape
  from "site"
  where "boundary" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
), placed as materialized (
  select c.*, case when (st_xmax(c.shape) - st_xmin(c.shape) < $5::float8 and st_ymax(c.shape) - st_ymin(c.shape) <
    $6::float8) then null else st_snaptogrid(st_affine(st_transform(st_simplify(case when c.shape @
    st_makeenvelope($7::float8, $8::float8, $9::float8, $10::float8, 4326) then c.shape else st_clipbybox2d(c.shape,
    st_makeenvelope($11::float8, $12::float8, $13::float8, $14::float8, 4326)) end, $15::float8), 3857), $16::float8, 0,
    0, $17::float8, $18::float8, $19::float8), 4) end as geom_placed
  from candidate c
), repaired as materialized (
  select p.*, case when false or st_isvalid(geom_placed) then geom_placed else
    st_collectionextract(st_reduceprecision(st_makevalid(geom_placed), 4), 3) end as geom_valid
  from placed p
), "feature" as materialized (
  select r.*, case when not st_isempty(geom_valid) then st_forcepolygonccw(geom_valid) when not false then (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $20::float8, 0, 0, $21::float8, $22::float8, $23::float8) as s
      from (
        select st_pointonsurface(shape) as p offset 0
      ) q
      where p && st_makeenvelope($24::float8, $25::float8, $26::float8, $27::float8, 4326) offset 0
    ) r
  ) end as geom
  from repaired r
), point as materialized (
  select c.*, (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $28::float8, 0, 0, $29::float8, $30::float8, $31::float8) as s
      from (
        select st_pointonsurface(c.shape) as p offset 0
      ) q
      where p && st_makeenvelope($32::float8, $33::float8, $34::float8, $35::float8, 4326) offset 0
    ) r
  ) as geom
  from candidate c
)
select 1;
