-- listMappings()
select "id", "name", "mapping"
from "import_mapping"
order by "name";

-- saveMapping("mine", {"collection":"facilities","source":"own","sourceId":["id"],…, "planner")
insert into "import_mapping" ("name", "mapping", "created_by")
values ($1, $2, $3)
on conflict ("name") do update set "mapping" = $4, "created_by" = $5
returning "id", "name", "mapping";

-- deleteMapping(1)
delete from "import_mapping"
where "id" = $1
returning "id";
