-- isKnownCrs(4326)
select 1
from spatial_ref_sys
where srid = $1;

-- analyseStaged()
analyze import_row (import_id, row_no, source, source_id, source_id_base);
analyze import_finding (import_id, source_row);

-- settleRepeats(1, streets)
with repeat as (
  select *
  from (
    select ctid as place_in_table, row_no as no, source_id as id, source_id_base as base, min(row_no) over (partition by
      source, source_id_base) as first_no, row_number() over (partition by source, source_id_base, fields, attributes,
      shape order by row_no, ctid) > 1 as is_same
    from import_row
    where import_id = $1 and (source, source_id_base) in (
      select source, source_id_base
      from import_row
      where import_id = $2 and source_id <> source_id_base
    )
  ) ranked
  where id <> base
), marked as (
  update import_row
  set verdict = 'rejected'
  from repeat
  where ctid = place_in_table and (is_same or $3 = 'rejected')
)
insert into import_finding (import_id, rule, severity, source_row, source_id, params)
select $4, case when is_same then 'row-repeated' else $5 end, case when is_same then 'rejected' else $6 end, no, base,
  jsonb_build_object('firstRow', first_no, 'id', base)
from repeat;

-- repairShapes(1)
with invalid as materialized (
  select row_no as no, source_id as id, shape as broken
  from import_row
  where import_id = $1 and shape is not null and verdict is null and not is_valid
), repaired as (
  update import_row
  set shape = st_collectionextract(st_makevalid(broken), st_dimension(broken) + 1)
  from invalid
  where import_id = $2 and row_no = no and source_id = id
)
insert into import_finding (import_id, rule, severity, source_row, source_id, params)
select $3, 'geometry-repaired', 'repaired', no, id, jsonb_build_object('reason', split_part(st_isvalidreason(broken),
  '[', 1))
from invalid;

-- reprojectShapes(1)
update import_row
set shape = transform_or_empty(shape, 4326)
where import_id = $1 and shape is not null and verdict is null and st_srid(shape) <> 4326;

-- dropImpossibleShapes(1, settlements)
with found as materialized (
  select row_no as no, (st_isempty(shape) or st_area(shape) = 0) as is_flat, geometrytype(shape) = 'GEOMETRYCOLLECTION'
    as is_lost, round(st_x(st_centroid(shape))::numeric, 5) as x, round(st_y(st_centroid(shape))::numeric, 5) as y
  from import_row
  where import_id = $1 and shape is not null and verdict is null and ((st_isempty(shape) or st_area(shape) = 0) or not
    shape @ st_makeenvelope(-110, -57, -66, -17, 4326))
), lost as (
  update import_row
  set shape = null, verdict = $2::text
  from found
  where import_id = $3 and shape is not null and verdict is null and row_no = found.no
  returning row_no, source_id, found.is_flat, found.is_lost, found.x, found.y
)
insert into import_finding (import_id, rule, severity, source_row, source_id, params)
select $4, case when is_lost then 'coordinates-outside-crs' when is_flat then 'geometry-zero-area' else
  'geometry-far-outside' end, $5, row_no, source_id, jsonb_strip_nulls(jsonb_build_object('x', x, 'y', y))
from lost;

-- dropImpossibleShapes(1, streets)
with found as materialized (
  select row_no as no, st_isempty(shape) as is_flat, geometrytype(shape) = 'GEOMETRYCOLLECTION' as is_lost,
    round(st_x(st_centroid(shape))::numeric, 5) as x, round(st_y(st_centroid(shape))::numeric, 5) as y
  from import_row
  where import_id = $1 and shape is not null and verdict is null and (st_isempty(shape) or not shape @
    st_makeenvelope(-110, -57, -66, -17, 4326))
), lost as (
  update import_row
  set shape = null, verdict = $2::text
  from found
  where import_id = $3 and shape is not null and verdict is null and row_no = found.no
  returning row_no, source_id, found.is_flat, found.is_lost, found.x, found.y
)
insert into import_finding (import_id, rule, severity, source_row, source_id, params)
select $4, case when is_lost then 'coordinates-outside-crs' when is_flat then 'geometry-zero-area' else
  'geometry-far-outside' end, $5, row_no, source_id, jsonb_strip_nulls(jsonb_build_object('x', x, 'y', y))
from lost;

-- countUncheckedComunas(1)
select count(*)::int as n
from import_row
where import_id = $1 and shape is not null and verdict is null and fields ->> 'comuna_code' not in (
  select code
  from (
    select code, name, region_code, boundary
    from comuna
    where boundary is not null and dataset_id not in (
      select id
      from dataset
      where is_demonstration
    )
  ) c
);

-- flagOutsideComuna(1)
insert into import_finding (import_id, rule, severity, source_row, source_id, params, place)
select $1, case when found.code is null then 'outside-every-comuna' else 'outside-comuna' end, 'flagged', row_no,
  source_id, jsonb_build_object('stated', stated_name, 'statedCode', stated_code, 'found', found.name, 'foundCode',
  found.code, 'distanceM', round(st_distance(point::geography, boundary::geography))), point
from (
  select r.row_no, r.source_id, c.name as stated_name, c.code as stated_code, c.boundary, st_pointonsurface(r.shape) as
    point
  from import_row r
  join (
    select code, name, region_code, boundary
    from comuna
    where boundary is not null and dataset_id not in (
      select id
      from dataset
      where is_demonstration
    )
  ) c on c.code = r.fields ->> 'comuna_code'
  where r.import_id = $2 and r.shape is not null and r.verdict is null and not st_covers(c.boundary,
    st_pointonsurface(r.shape))
) outside
left join lateral (
  select name, code
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
) found on true;

-- reprojectPreview(["01"])
select st_asgeojson(transform_or_empty(s::geometry, 4326), 6) as shape
from unnest($1::text[]) with ordinality as t(s, n)
order by n;
