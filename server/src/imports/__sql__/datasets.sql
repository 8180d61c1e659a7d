-- findSameImport({"mapping":{"collection":"facilities","source":"own","source…)
select "id", "file_hash", "mapping"
from "dataset"
where "source" = $1 and "collection" = $2 and "is_for_comparison" = $3
order by "id" desc
limit $4;
select $1::jsonb = $2::jsonb as same;

-- findSameImport({"mapping":{"collection":"facilities","source":"own","source…)
select "id", "file_hash", "mapping"
from "dataset"
where "source" = $1 and "collection" = $2 and "file_hash" = $3 and exists (
  select from settlement_snapshot s
  where s.dataset_id = dataset.id
)
order by "id" desc
limit $4;

-- insertDataset({"fileName":"a.csv","fileHash":"f1","fileBytes":1,"actor":"p…)
insert into "dataset" ("source", "collection", "name", "publisher", "licence", "reference_year", "url", "file_name",
  "file_hash", "file_bytes", "format", "crs", "preset", "mapping", "is_for_comparison", "imported_by")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
returning "id";

-- setDatasetRows(1, 2)
update "dataset"
set "row_count" = $1
where "id" = $2;
