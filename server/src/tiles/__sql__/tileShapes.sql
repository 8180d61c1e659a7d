-- envelope()
select st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326);

-- spotIn()
select (
  select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then st_makepoint(floor(st_x(s)),
    floor(st_y(s))) end
  from (
    select st_affine(st_transform(p, 3857), $1::float8, 0, 0, $2::float8, $3::float8, $4::float8) as s
    from (
      select location as p offset 0
    ) q
    where p && st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8, 4326) offset 0
  ) r
)
from facility;

-- placeShapes()
with placed as materialized (
  select c.*, case when (st_xmax(c.shape) - st_xmin(c.shape) < $1::float8 and st_ymax(c.shape) - st_ymin(c.shape) <
    $2::float8) then null else st_snaptogrid(st_affine(st_transform(st_simplify(case when c.shape @
    st_makeenvelope($3::float8, $4::float8, $5::float8, $6::float8, 4326) then c.shape else st_clipbybox2d(c.shape,
    st_makeenvelope($7::float8, $8::float8, $9::float8, $10::float8, 4326)) end, $11::float8), 3857), $12::float8, 0, 0,
    $13::float8, $14::float8, $15::float8), 4) end as geom_placed
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
      select st_affine(st_transform(p, 3857), $16::float8, 0, 0, $17::float8, $18::float8, $19::float8) as s
      from (
        select st_pointonsurface(shape) as p offset 0
      ) q
      where p && st_makeenvelope($20::float8, $21::float8, $22::float8, $23::float8, 4326) offset 0
    ) r
  ) end as geom
  from repaired r
)
select 1;

-- placeShapes()
with "feature" as materialized (
  select c.*, st_snaptogrid(st_affine(st_transform(st_simplify(case when c.shape @ st_makeenvelope($1::float8,
    $2::float8, $3::float8, $4::float8, 4326) then c.shape else st_clipbybox2d(c.shape, st_makeenvelope($5::float8,
    $6::float8, $7::float8, $8::float8, 4326)) end, $9::float8), 3857), $10::float8, 0, 0, $11::float8, $12::float8,
    $13::float8), 4) as geom
  from candidate c
)
select 1;

-- placeShapes()
with placed as materialized (
  select c.*, case st_dimension(c.shape) when 2 then case when (st_xmax(c.shape) - st_xmin(c.shape) < $1::float8 and
    st_ymax(c.shape) - st_ymin(c.shape) < $2::float8) then null else st_snaptogrid(st_affine(st_transform(case when
    c.shape @ st_makeenvelope($3::float8, $4::float8, $5::float8, $6::float8, 4326) then c.shape else
    st_clipbybox2d(c.shape, st_makeenvelope($7::float8, $8::float8, $9::float8, $10::float8, 4326)) end, 3857),
    $11::float8, 0, 0, $12::float8, $13::float8, $14::float8), 1) end when 1 then
    st_snaptogrid(st_affine(st_transform(case when c.shape @ st_makeenvelope($15::float8, $16::float8, $17::float8,
    $18::float8, 4326) then c.shape else st_clipbybox2d(c.shape, st_makeenvelope($19::float8, $20::float8, $21::float8,
    $22::float8, 4326)) end, 3857), $23::float8, 0, 0, $24::float8, $25::float8, $26::float8), 1) end as geom_placed
  from candidate c
), repaired as materialized (
  select p.*, case when st_dimension(shape) = 1 or st_isvalid(geom_placed) then geom_placed else
    st_collectionextract(st_reduceprecision(st_makevalid(geom_placed), 1), 3) end as geom_valid
  from placed p
), "feature" as materialized (
  select r.*, case when not st_isempty(geom_valid) then case when st_dimension(shape) = 1 then geom_valid else
    st_forcepolygonccw(geom_valid) end when not st_dimension(shape) = 1 then case st_geometrytype(shape) when
    'ST_MultiPoint' then (
    select st_collect((
      select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
        st_makepoint(floor(st_x(s)), floor(st_y(s))) end
      from (
        select st_affine(st_transform(p, 3857), $27::float8, 0, 0, $28::float8, $29::float8, $30::float8) as s
        from (
          select d.geom as p offset 0
        ) q
        where p && st_makeenvelope($31::float8, $32::float8, $33::float8, $34::float8, 4326) offset 0
      ) r
    ))
    from st_dumppoints(shape) d
  ) else (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $35::float8, 0, 0, $36::float8, $37::float8, $38::float8) as s
      from (
        select st_pointonsurface(shape) as p offset 0
      ) q
      where p && st_makeenvelope($39::float8, $40::float8, $41::float8, $42::float8, 4326) offset 0
    ) r
  ) end end as geom
  from repaired r
)
select 1;
