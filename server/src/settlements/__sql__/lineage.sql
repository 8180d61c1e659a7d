-- recordDescent("split", [{"ancestorId":1,"ancestorVersion":2,"descendantId":3}], "planner")
insert into "settlement_lineage" ("ancestor_id", "ancestor_version", "descendant_id", "kind", "done_by")
values ($1, $2, $3, $4, $5);

-- setDisputes(1, [2,3], null, "planner")
delete from settlement_dispute
where $1 in (settlement_id, other_id) and not (case when settlement_id = $2 then other_id else settlement_id end =
  any($3::bigint[]));
insert into settlement_dispute (settlement_id, other_id, note, decided_by)
select least(o, $1::bigint), greatest(o, $2::bigint), $3, $4
from unnest($5::bigint[]) as o
on conflict do nothing;

-- mergeDisputes(1, [1,2])
with gone as (
  delete from settlement_dispute
  where (settlement_id = any($1::bigint[]) or other_id = any($2::bigint[]))
  returning *
), of_one as (
  select case when settlement_id = any($3::bigint[]) then other_id else settlement_id end as other, note, decided_at,
    decided_by
  from gone
  where not (settlement_id = any($4::bigint[]) and other_id = any($5::bigint[]))
)
insert into settlement_dispute (settlement_id, other_id, note, decided_at, decided_by)
select distinct on (other) least(other, $6::bigint), greatest(other, $7::bigint), note, decided_at, decided_by
from of_one
order by other, decided_at;
