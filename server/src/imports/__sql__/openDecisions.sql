-- openDecisions({"importId":1,"datasetId":2,"source":"own","actor":"planner"…)
update settlement later
set repeats_id = first.id
from settlement first, import_row staged
where staged.import_id = $1 and staged.source_id <> staged.source_id_base and staged.verdict is null and later.source =
  staged.source and later.source_id = staged.source_id and first.source = later.source and first.source_id =
  staged.source_id_base and not exists (
  select 1
  from decision d
  where d.kind = 'repeated-record' and d.row_id = first.id and d.other_row_id = later.id
)
returning later.id, first.id as first_id;
insert into "decision" ("import_id", "kind", "collection", "row_id", "other_row_id")
values ($1, $2, $3, $4, $5);
insert into "decision" ("import_id", "kind", "collection", "row_id", "params")
values ($1, $2, $3, $4, $5);
