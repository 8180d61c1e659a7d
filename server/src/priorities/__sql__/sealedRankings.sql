-- insertSealed({"id":"AAAAAAAAAAAAAAAAAAAAAA","name":"Primera","rankingId":…, "{}")
insert into "sealed_ranking" ("id", "ranking_id", "ranking_version", "name", "ranked", "document", "sealed_at",
  "sealed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- findSealed("AAAAAAAAAAAAAAAAAAAAAA")
select "name", "document"
from "sealed_ranking"
where "id" = $1;

-- listSealed(null)
select id, name, ranking_id as "rankingId", ranking_version as "rankingVersion", to_char(sealed_at at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt", sealed_by as "sealedBy", ranked
from sealed_ranking
where $1::bigint is null or ranking_id = $2
order by sealed_at desc, id
limit 1000;

-- listSealed(2)
select id, name, ranking_id as "rankingId", ranking_version as "rankingVersion", to_char(sealed_at at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt", sealed_by as "sealedBy", ranked
from sealed_ranking
where $1::bigint is null or ranking_id = $2
order by sealed_at desc, id
limit 1000;

-- remainingSettlements([1,2])
select id
from settlement
where id = any($1::bigint[]) and status <> 'closed'
order by id;

-- leastPublishedHouseholds()
select "value"
from "parameter"
where "code" = $1;
