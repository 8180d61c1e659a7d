-- findRanking(2)
select r.id, r.version, r.name, r.note, r.is_initial as "isInitial", r.spec, to_char(r.valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", r.changed_by as "changedBy", r.change_note as "changeNote",
  r.is_removed as "isRemoved", r.inputs, r.result, r.summary
from ranking r
where r.id = $1;

-- isInitialRanking(2)
select "is_initial"
from "ranking"
where "id" = $1;

-- findRankingVersion(2, 3)
select r.id, r.version, r.name, r.note, r.is_initial as "isInitial", r.spec, to_char(r.valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", r.changed_by as "changedBy", r.change_note as "changeNote",
  r.is_removed as "isRemoved", r.inputs, r.result, r.summary
from ranking r
where r.id = $1 and r.version = $2
union all select r.id, r.version, r.name, r.note, r.is_initial as "isInitial", r.spec, to_char(r.valid_from at time zone
  'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", r.changed_by as "changedBy", r.change_note as "changeNote",
  r.is_removed as "isRemoved", r.inputs, r.result, r.summary
from history h
cross join lateral jsonb_populate_record(null::ranking, h.record) r
where h.table_name = 'ranking' and h.row_id = $3 and h.version = $4;

-- earlierRankings(2)
select r.id, r.version, r.name, r.note, r.is_initial as "isInitial", r.spec, to_char(r.valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", r.changed_by as "changedBy", r.change_note as "changeNote",
  r.is_removed as "isRemoved", null as inputs, null as result
from history h
cross join lateral jsonb_populate_record(null::ranking, h.record - '{inputs,result}'::text[]) r
where h.table_name = 'ranking' and h.row_id = $1
order by h.version desc
limit 200;

-- listRankings()
select r.id, r.version, r.name, r.note, r.is_initial as "isInitial", r.spec, to_char(r.valid_from at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", r.changed_by as "changedBy", r.change_note as "changeNote",
  r.is_removed as "isRemoved", r.summary, (
  select count(*)::integer
  from sealed_ranking s
  where s.ranking_id = r.id
) as "sealedCount"
from ranking r
where not r.is_removed
order by r.is_initial desc, r.valid_from desc, r.id desc
limit 1000;

-- lockRankings()
select pg_advisory_xact_lock(hashtext('ranking'));

-- isNameTaken("Primera", null)
select "id"
from "ranking"
where lower(name) = lower($1) and "is_removed" = $2 and "id" <> $3
limit $4;

-- insertRanking({"name":"Primera","note":null,"spec":{"in":"05","standardSet…, "planner")
insert into "ranking" ("name", "note", "spec", "inputs", "result", "summary", "is_removed", "changed_by", "change_note")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
returning "id";

-- updateRanking(2, {"name":"Primera","note":null,"spec":{"in":"05","standardSet…, "planner")
update "ranking"
set "name" = $1, "note" = $2, "spec" = $3, "inputs" = $4, "result" = $5, "summary" = $6, "is_removed" = $7, "changed_by"
  = $8, "change_note" = $9
where "id" = $10;
