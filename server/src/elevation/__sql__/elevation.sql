-- listGrids()
select "id", "srid", "west", "north", "cell_width", "cell_height", "width", "height"
from "elevation_grid"
order by "id" desc;

-- piecesMeeting([-71.7,-33.1,-71.5,-33])
select "grid_id", "first_column", "first_row", "width", "height", "value_type", "cells"
from "elevation_tile"
where bounds && st_makeenvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326)
order by "grid_id", "first_row", "first_column";

-- findSameElevations("relieve", "abc")
select "id", "file_hash"
from "dataset"
where "collection" = $1 and "source" = $2
order by "id" desc
limit $3;

-- lockElevations()
select pg_advisory_xact_lock(hashtext('elevation'));

-- removeElevationsOf("relieve")
delete from "dataset"
where "collection" = $1 and "source" = $2;

-- insertElevationDataset({"source":"relieve","name":"Relieve","publisher":null,"licen…, {"srid":32719,"west":260000,"north":6346000,"cellWidth":30,"…)
insert into "dataset" ("source", "collection", "name", "publisher", "licence", "reference_year", "url", "file_name",
  "file_hash", "file_bytes", "format", "crs", "row_count", "imported_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
returning "id";

-- insertGrid(1, {"srid":32719,"west":260000,"north":6346000,"cellWidth":30,"…)
insert into "elevation_grid" ("dataset_id", "srid", "west", "north", "cell_width", "cell_height", "width", "height",
  "lowest_m", "highest_m", "unknown_cells")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
returning "id";

-- insertPieces(2, [{"firstColumn":0,"firstRow":0,"width":2,"height":1,"valueTy…)
insert into "elevation_tile" ("grid_id", "first_column", "first_row", "width", "height", "value_type", "cells",
  "bounds")
values ($1, $2, $3, $4, $5, $6, $7, st_makeenvelope($8::float8, $9::float8, $10::float8, $11::float8, 4326));
