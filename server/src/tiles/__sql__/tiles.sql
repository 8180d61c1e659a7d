-- fetchTile()
with candidate as materialized (
  select code::bigint as id, code, short_name as name, boundary as shape
  from region
  where boundary && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
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
select coalesce((
  select st_asmvt(f, 'regions', 4096, 'geom', 'id')
  from (
    select id, "code", "name", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "code", "name"
  ) f
), '') || coalesce((
  select st_asmvt(f, 'regions-points', 4096, 'geom', 'id')
  from (
    select id, "code", "name", geom
    from "point"
    where not st_isempty(geom)
    order by id, "code", "name"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select id, "code", "name", "region_code", "population", "boundary" as shape
  from "comuna"
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
select coalesce((
  select st_asmvt(f, 'comunas', 4096, 'geom', 'id')
  from (
    select id, "code", "name", "region_code", "population", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "code", "name", "region_code", "population"
  ) f
), '') || coalesce((
  select st_asmvt(f, 'comunas-points', 4096, 'geom', 'id')
  from (
    select id, "code", "name", "region_code", "population", geom
    from "point"
    where not st_isempty(geom)
    order by id, "code", "name", "region_code", "population"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select id, "code", "comuna_code", "population", "household_count", "overcrowded_pct", "doubled_up_pct",
    "material_pct", "doubled_up_households", "overcrowded_households", "critically_overcrowded_households",
    "material_acceptable", "material_recoverable", "material_irrecoverable", "boundary" as shape
  from "zone"
  where "boundary" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
), placed as materialized (
  select c.*, case when (st_xmax(c.shape) - st_xmin(c.shape) < $5::float8 and st_ymax(c.shape) - st_ymin(c.shape) <
    $6::float8) then null else st_snaptogrid(st_affine(st_transform(case when c.shape @ st_makeenvelope($7::float8,
    $8::float8, $9::float8, $10::float8, 4326) then c.shape else st_clipbybox2d(c.shape, st_makeenvelope($11::float8,
    $12::float8, $13::float8, $14::float8, 4326)) end, 3857), $15::float8, 0, 0, $16::float8, $17::float8, $18::float8),
    1) end as geom_placed
  from candidate c
), repaired as materialized (
  select p.*, case when false or st_isvalid(geom_placed) then geom_placed else
    st_collectionextract(st_reduceprecision(st_makevalid(geom_placed), 1), 3) end as geom_valid
  from placed p
), "feature" as materialized (
  select r.*, case when not st_isempty(geom_valid) then st_forcepolygonccw(geom_valid) when not false then (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $19::float8, 0, 0, $20::float8, $21::float8, $22::float8) as s
      from (
        select st_pointonsurface(shape) as p offset 0
      ) q
      where p && st_makeenvelope($23::float8, $24::float8, $25::float8, $26::float8, 4326) offset 0
    ) r
  ) end as geom
  from repaired r
)
select coalesce((
  select st_asmvt(f, 'zones', 4096, 'geom', 'id')
  from (
    select id, "code", "comuna_code", "population", "household_count", "overcrowded_pct", "doubled_up_pct",
      "material_pct", "doubled_up_households", "overcrowded_households", "critically_overcrowded_households",
      "material_acceptable", "material_recoverable", "material_irrecoverable", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "code", "comuna_code", "population", "household_count", "overcrowded_pct", "doubled_up_pct",
      "material_pct", "doubled_up_households", "overcrowded_households", "critically_overcrowded_households",
      "material_acceptable", "material_recoverable", "material_irrecoverable"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select id, "code", "name", "kind", "comuna_code", "comuna_name", "population", "household_count", "boundary" as shape
  from "neighbourhood"
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
select coalesce((
  select st_asmvt(f, 'neighbourhoods', 4096, 'geom', 'id')
  from (
    select id, "code", "name", "kind", "comuna_code", "comuna_name", "population", "household_count", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "code", "name", "kind", "comuna_code", "comuna_name", "population", "household_count"
  ) f
), '') || coalesce((
  select st_asmvt(f, 'neighbourhoods-points', 4096, 'geom', 'id')
  from (
    select id, "code", "name", "kind", "comuna_code", "comuna_name", "population", "household_count", geom
    from "point"
    where not st_isempty(geom)
    order by id, "code", "name", "kind", "comuna_code", "comuna_name", "population", "household_count"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select id, "code", "use", "dwellings", "floors", "comuna_code", case st_geometrytype("place") when
    'ST_GeometryCollection' then st_collectionextract("place") else "place" end as shape
  from "building"
  where "place" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
), placed as materialized (
  select c.*, case st_dimension(c.shape) when 2 then case when (st_xmax(c.shape) - st_xmin(c.shape) < $5::float8 and
    st_ymax(c.shape) - st_ymin(c.shape) < $6::float8) then null else
    st_snaptogrid(st_affine(st_transform(st_simplify(case when c.shape @ st_makeenvelope($7::float8, $8::float8,
    $9::float8, $10::float8, 4326) then c.shape else st_clipbybox2d(c.shape, st_makeenvelope($11::float8, $12::float8,
    $13::float8, $14::float8, 4326)) end, $15::float8), 3857), $16::float8, 0, 0, $17::float8, $18::float8,
    $19::float8), 4) end when 1 then st_snaptogrid(st_affine(st_transform(st_simplify(case when c.shape @
    st_makeenvelope($20::float8, $21::float8, $22::float8, $23::float8, 4326) then c.shape else st_clipbybox2d(c.shape,
    st_makeenvelope($24::float8, $25::float8, $26::float8, $27::float8, 4326)) end, $28::float8), 3857), $29::float8, 0,
    0, $30::float8, $31::float8, $32::float8), 4) end as geom_placed
  from candidate c
), repaired as materialized (
  select p.*, case when st_dimension(shape) = 1 or st_isvalid(geom_placed) then geom_placed else
    st_collectionextract(st_reduceprecision(st_makevalid(geom_placed), 4), 3) end as geom_valid
  from placed p
), "feature" as materialized (
  select r.*, case when not st_isempty(geom_valid) then case when st_dimension(shape) = 1 then geom_valid else
    st_forcepolygonccw(geom_valid) end when not st_dimension(shape) = 1 then case st_geometrytype(shape) when
    'ST_MultiPoint' then (
    select st_collect((
      select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
        st_makepoint(floor(st_x(s)), floor(st_y(s))) end
      from (
        select st_affine(st_transform(p, 3857), $33::float8, 0, 0, $34::float8, $35::float8, $36::float8) as s
        from (
          select d.geom as p offset 0
        ) q
        where p && st_makeenvelope($37::float8, $38::float8, $39::float8, $40::float8, 4326) offset 0
      ) r
    ))
    from st_dumppoints(shape) d
  ) else (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $41::float8, 0, 0, $42::float8, $43::float8, $44::float8) as s
      from (
        select st_pointonsurface(shape) as p offset 0
      ) q
      where p && st_makeenvelope($45::float8, $46::float8, $47::float8, $48::float8, 4326) offset 0
    ) r
  ) end end as geom
  from repaired r
)
select coalesce((
  select st_asmvt(f, 'buildings', 4096, 'geom', 'id')
  from (
    select id, "code", "use", "dwellings", "floors", "comuna_code", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "code", "use", "dwellings", "floors", "comuna_code"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select o.id, 'comuna' as level, o.code, o.code as comuna_code, t.population, t.women, t.young, t.foreign_born,
    round((t.population / nullif(t.known_area_m2 / 10000, 0))::numeric, 1)::float8 as density_ha, t.block_count,
    t.unknown_count, o.boundary as shape
  from "comuna" o
  join block_total t on t.level = 'comuna' and t.row_id = o.id
  where o.boundary && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
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
), "outline" as materialized (
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
), spot as materialized (
  select b.*, (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $28::float8, 0, 0, $29::float8, $30::float8, $31::float8) as s
      from (
        select a.place as p offset 0
      ) q
      where p && st_makeenvelope($32::float8, $33::float8, $34::float8, $35::float8, 4326) offset 0
    ) r
  ) as spot
  from block_apart a
  join block b on b.id = a.block_id
  where a.level = 'comuna' and a.place && st_makeenvelope($36::float8, $37::float8, $38::float8, $39::float8, 4326)
), apart as materialized (
  select min(id) as id, 'block' as level, case when count(*) = 1 then min("code") end as "code", case when count(*) =
    count(comuna_code) and min(comuna_code) = max(comuna_code) then min(comuna_code) end as comuna_code,
    sum(population)::int as population, sum(women)::int as women, sum(young)::int as young, sum(foreign_born)::int as
    foreign_born, round((sum(population) / nullif(sum(st_area(boundary::geography)) filter (where population is not
    null) / 10000, 0))::numeric, 1)::float8 as density_ha, count(*)::int as block_count, (count(*) -
    count(population))::int as unknown_count, st_makepoint(floor(avg(st_x(spot))), floor(avg(st_y(spot)))) as geom
  from spot
  where spot is not null
  group by floor(st_x(spot) / 128), floor(st_y(spot) / 128)
), feature as materialized (
  select "id", "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
    "block_count", "unknown_count", "geom"
  from outline
  union all select "id", "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
    "block_count", "unknown_count", "geom"
  from apart
)
select coalesce((
  select st_asmvt(f, 'blocks', 4096, 'geom', 'id')
  from (
    select id, "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
      "block_count", "unknown_count", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
      "block_count", "unknown_count"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select o.id, 'zone' as level, o.code, o.comuna_code, t.population, t.women, t.young, t.foreign_born,
    round((t.population / nullif(t.known_area_m2 / 10000, 0))::numeric, 1)::float8 as density_ha, t.block_count,
    t.unknown_count, o.boundary as shape
  from "zone" o
  join block_total t on t.level = 'zone' and t.row_id = o.id
  where o.boundary && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
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
), "outline" as materialized (
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
), spot as materialized (
  select b.*, (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $28::float8, 0, 0, $29::float8, $30::float8, $31::float8) as s
      from (
        select a.place as p offset 0
      ) q
      where p && st_makeenvelope($32::float8, $33::float8, $34::float8, $35::float8, 4326) offset 0
    ) r
  ) as spot
  from block_apart a
  join block b on b.id = a.block_id
  where a.level = 'zone' and a.place && st_makeenvelope($36::float8, $37::float8, $38::float8, $39::float8, 4326)
), apart as materialized (
  select min(id) as id, 'block' as level, case when count(*) = 1 then min("code") end as "code", case when count(*) =
    count(comuna_code) and min(comuna_code) = max(comuna_code) then min(comuna_code) end as comuna_code,
    sum(population)::int as population, sum(women)::int as women, sum(young)::int as young, sum(foreign_born)::int as
    foreign_born, round((sum(population) / nullif(sum(st_area(boundary::geography)) filter (where population is not
    null) / 10000, 0))::numeric, 1)::float8 as density_ha, count(*)::int as block_count, (count(*) -
    count(population))::int as unknown_count, st_makepoint(floor(avg(st_x(spot))), floor(avg(st_y(spot)))) as geom
  from spot
  where spot is not null
  group by floor(st_x(spot) / 128), floor(st_y(spot) / 128)
), feature as materialized (
  select "id", "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
    "block_count", "unknown_count", "geom"
  from outline
  union all select "id", "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
    "block_count", "unknown_count", "geom"
  from apart
)
select coalesce((
  select st_asmvt(f, 'blocks', 4096, 'geom', 'id')
  from (
    select id, "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
      "block_count", "unknown_count", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
      "block_count", "unknown_count"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select id, 'block' as level, code, comuna_code, population, women, young, foreign_born, round((population /
    nullif(st_area(boundary::geography) / 10000, 0))::numeric, 1)::float8 as density_ha, null::int as block_count,
    null::int as unknown_count, boundary as shape
  from block
  where boundary && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
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
)
select coalesce((
  select st_asmvt(f, 'blocks', 4096, 'geom', 'id')
  from (
    select id, "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
      "block_count", "unknown_count", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "level", "code", "comuna_code", "population", "women", "young", "foreign_born", "density_ha",
      "block_count", "unknown_count"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select id, "kind", "code", "name", case st_geometrytype("extent") when 'ST_GeometryCollection' then
    st_collectionextract("extent") else "extent" end as shape
  from "zoning"
  where "extent" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
), placed as materialized (
  select c.*, case st_dimension(c.shape) when 2 then case when (st_xmax(c.shape) - st_xmin(c.shape) < $5::float8 and
    st_ymax(c.shape) - st_ymin(c.shape) < $6::float8) then null else st_snaptogrid(st_affine(st_transform(case when
    c.shape @ st_makeenvelope($7::float8, $8::float8, $9::float8, $10::float8, 4326) then c.shape else
    st_clipbybox2d(c.shape, st_makeenvelope($11::float8, $12::float8, $13::float8, $14::float8, 4326)) end, 3857),
    $15::float8, 0, 0, $16::float8, $17::float8, $18::float8), 1) end when 1 then
    st_snaptogrid(st_affine(st_transform(case when c.shape @ st_makeenvelope($19::float8, $20::float8, $21::float8,
    $22::float8, 4326) then c.shape else st_clipbybox2d(c.shape, st_makeenvelope($23::float8, $24::float8, $25::float8,
    $26::float8, 4326)) end, 3857), $27::float8, 0, 0, $28::float8, $29::float8, $30::float8), 1) end as geom_placed
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
        select st_affine(st_transform(p, 3857), $31::float8, 0, 0, $32::float8, $33::float8, $34::float8) as s
        from (
          select d.geom as p offset 0
        ) q
        where p && st_makeenvelope($35::float8, $36::float8, $37::float8, $38::float8, 4326) offset 0
      ) r
    ))
    from st_dumppoints(shape) d
  ) else (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $39::float8, 0, 0, $40::float8, $41::float8, $42::float8) as s
      from (
        select st_pointonsurface(shape) as p offset 0
      ) q
      where p && st_makeenvelope($43::float8, $44::float8, $45::float8, $46::float8, 4326) offset 0
    ) r
  ) end end as geom
  from repaired r
)
select coalesce((
  select st_asmvt(f, 'zoning', 4096, 'geom', 'id')
  from (
    select id, "kind", "code", "name", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "kind", "code", "name"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select s.id, s.name, s.path as shape
  from street s
  join street_total t on t.name = s.name and t.comuna_name = coalesce(s.comuna_name, '') and t.length_m >= $1::float8
  where s.path && st_makeenvelope($2::float8, $3::float8, $4::float8, $5::float8, 4326)
), "feature" as materialized (
  select c.*, st_snaptogrid(st_affine(st_transform(st_simplify(case when c.shape @ st_makeenvelope($6::float8,
    $7::float8, $8::float8, $9::float8, 4326) then c.shape else st_clipbybox2d(c.shape, st_makeenvelope($10::float8,
    $11::float8, $12::float8, $13::float8, 4326)) end, $14::float8), 3857), $15::float8, 0, 0, $16::float8, $17::float8,
    $18::float8), 4) as geom
  from candidate c
)
select coalesce((
  select st_asmvt(f, 'streets', 4096, 'geom', 'id')
  from (
    select id, "name", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "name"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select s.id, s.name, s.path as shape
  from street s
  where s.path && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
), "feature" as materialized (
  select c.*, st_snaptogrid(st_affine(st_transform(st_simplify(case when c.shape @ st_makeenvelope($5::float8,
    $6::float8, $7::float8, $8::float8, 4326) then c.shape else st_clipbybox2d(c.shape, st_makeenvelope($9::float8,
    $10::float8, $11::float8, $12::float8, 4326)) end, $13::float8), 3857), $14::float8, 0, 0, $15::float8, $16::float8,
    $17::float8), 4) as geom
  from candidate c
)
select coalesce((
  select st_asmvt(f, 'streets', 4096, 'geom', 'id')
  from (
    select id, "name", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "name"
  ) f
), '') as tile;

-- fetchTile()
with spot as materialized (
  select id, kind, name, status, capacity, comuna_code, (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $1::float8, 0, 0, $2::float8, $3::float8, $4::float8) as s
      from (
        select location as p offset 0
      ) q
      where p && st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8, 4326) offset 0
    ) r
  ) as spot
  from facility
  where location && st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8, 4326)
), feature as materialized (
  select min(id) as id, kind, case when count(*) = 1 then min("name") end as "name", case when count(*) = 1 then
    min("status") end as "status", case when count(*) = 1 then min("capacity") end as "capacity", case when count(*) =
    count(comuna_code) and min(comuna_code) = max(comuna_code) then min(comuna_code) end as comuna_code, case when
    count(*) > 1 then count(*)::int end as point_count, st_makepoint(floor(avg(st_x(spot))), floor(avg(st_y(spot)))) as
    geom
  from spot
  where spot is not null
  group by kind, floor(st_x(spot) / 128), floor(st_y(spot) / 128)
)
select coalesce((
  select st_asmvt(f, 'facilities', 4096, 'geom', 'id')
  from (
    select id, "kind", "name", "status", "capacity", "comuna_code", "point_count", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "kind", "name", "status", "capacity", "comuna_code", "point_count"
  ) f
), '') as tile;

-- fetchTile()
with feature as materialized (
  select id, kind, name, status, capacity, comuna_code, null::int as point_count, (
    select case when st_x(s) >= 0 and st_x(s) < 4096 and st_y(s) >= 0 and st_y(s) < 4096 then
      st_makepoint(floor(st_x(s)), floor(st_y(s))) end
    from (
      select st_affine(st_transform(p, 3857), $1::float8, 0, 0, $2::float8, $3::float8, $4::float8) as s
      from (
        select location as p offset 0
      ) q
      where p && st_makeenvelope($5::float8, $6::float8, $7::float8, $8::float8, 4326) offset 0
    ) r
  ) as geom
  from facility
  where location && st_makeenvelope($9::float8, $10::float8, $11::float8, $12::float8, 4326)
)
select coalesce((
  select st_asmvt(f, 'facilities', 4096, 'geom', 'id')
  from (
    select id, "kind", "name", "status", "capacity", "comuna_code", "point_count", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "kind", "name", "status", "capacity", "comuna_code", "point_count"
  ) f
), '') as tile;

-- fetchTile()
with candidate as materialized (
  select id, "code", "name", "comuna_code", "comuna_name", "status", "household_count", "household_year", "origin_year",
    "water", "sewerage", "power", "waste", "paving", "lighting", "tenure", "strategy", "family_count", "confidence",
    "boundary_date"::text as "boundary_date", "repeats_id", "boundary" as shape
  from "settlement"
  where "boundary" && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326) and
    coalesce("closed_reason", '') not in ('merged', 'repeated', 'removed')
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
select coalesce((
  select st_asmvt(f, 'settlements', 4096, 'geom', 'id')
  from (
    select id, "code", "name", "comuna_code", "comuna_name", "status", "household_count", "household_year",
      "origin_year", "water", "sewerage", "power", "waste", "paving", "lighting", "tenure", "strategy", "family_count",
      "confidence", "boundary_date", "repeats_id", geom
    from "feature"
    where not st_isempty(geom)
    order by id, "code", "name", "comuna_code", "comuna_name", "status", "household_count", "household_year",
      "origin_year", "water", "sewerage", "power", "waste", "paving", "lighting", "tenure", "strategy", "family_count",
      "confidence", "boundary_date", "repeats_id"
  ) f
), '') || coalesce((
  select st_asmvt(f, 'settlements-points', 4096, 'geom', 'id')
  from (
    select id, "code", "name", "comuna_code", "comuna_name", "status", "household_count", "household_year",
      "origin_year", "water", "sewerage", "power", "waste", "paving", "lighting", "tenure", "strategy", "family_count",
      "confidence", "boundary_date", "repeats_id", geom
    from "point"
    where not st_isempty(geom)
    order by id, "code", "name", "comuna_code", "comuna_name", "status", "household_count", "household_year",
      "origin_year", "water", "sewerage", "power", "waste", "paving", "lighting", "tenure", "strategy", "family_count",
      "confidence", "boundary_date", "repeats_id"
  ) f
), '') as tile;
