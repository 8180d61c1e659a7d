-- settlementState(1)
select "status", "household_count" as "households"
from "settlement"
where "id" = $1;
