-- criteriaOf("default")
select "weight", "raw_at_full" as "rawAtFull", "raw_unit" as "rawUnit", "source", "confidence", "criterion" as
  "criterion"
from "criterion"
where "set_name" = $1
order by "position";
