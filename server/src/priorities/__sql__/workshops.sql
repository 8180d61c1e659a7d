-- workshopsOfRanking(1)
select w.id, w.version, w.ranking_id as "rankingId", w.token, w.question, w.criteria, w.asks_role as "asksRole",
  w.allows_anonymous as "allowsAnonymous", to_char(w.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as
  "closesAt", w.is_closed as "isClosed", not w.is_closed and (w.closes_at is null or w.closes_at > now()) and not
  r.is_removed as "isOpen", (
  select count(*)::integer
  from workshop_answer a
  where a.workshop_id = w.id and not a.is_set_aside
) as answers, to_char(w.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", w.changed_by as
  "changedBy"
from workshop w
join ranking r on r.id = w.ranking_id
where w.ranking_id = $1
order by w.id desc
limit 200;

-- findWorkshop(1, 2)
select w.id, w.version, w.ranking_id as "rankingId", w.token, w.question, w.criteria, w.asks_role as "asksRole",
  w.allows_anonymous as "allowsAnonymous", to_char(w.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as
  "closesAt", w.is_closed as "isClosed", not w.is_closed and (w.closes_at is null or w.closes_at > now()) and not
  r.is_removed as "isOpen", (
  select count(*)::integer
  from workshop_answer a
  where a.workshop_id = w.id and not a.is_set_aside
) as answers, to_char(w.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", w.changed_by as
  "changedBy"
from workshop w
join ranking r on r.id = w.ranking_id
where w.ranking_id = $1 and w.id = $2
order by w.id desc
limit 200;

-- findByToken("AAAAAAAAAAAAAAAAAAAAAA")
select w.id, w.version, w.ranking_id as "rankingId", w.token, w.question, w.criteria, w.asks_role as "asksRole",
  w.allows_anonymous as "allowsAnonymous", to_char(w.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as
  "closesAt", w.is_closed as "isClosed", not w.is_closed and (w.closes_at is null or w.closes_at > now()) and not
  r.is_removed as "isOpen", (
  select count(*)::integer
  from workshop_answer a
  where a.workshop_id = w.id and not a.is_set_aside
) as answers, to_char(w.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "validFrom", w.changed_by as
  "changedBy"
from workshop w
join ranking r on r.id = w.ranking_id
where w.token = $1
order by w.id desc
limit 200;

-- lockWorkshop("AAAAAAAAAAAAAAAAAAAAAA")
select "id"
from "workshop"
where "token" = $1 for update;

-- rankingExists(1)
select "id"
from "ranking"
where "id" = $1 and "is_removed" = $2;

-- insertWorkshop({"rankingId":1,"token":"AAAAAAAAAAAAAAAAAAAAAA","question":"…, "planner")
insert into "workshop" ("ranking_id", "token", "question", "criteria", "asks_role", "allows_anonymous", "closes_at",
  "changed_by")
values ($1, $2, $3, $4, $5, $6, $7, $8)
returning "id";

-- updateWorkshop(1, {"isClosed":true,"closesAt":null}, "planner")
update "workshop"
set "is_closed" = $1, "closes_at" = $2, "changed_by" = $3
where "id" = $4;

-- participantsOf(1)
select id, name, role, kind, pairs, tokens, is_set_aside as "isSetAside", set_aside_note as "setAsideNote",
  to_char(began_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "beganAt", to_char(changed_at at time zone
  'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
from workshop_answer
where workshop_id = $1
order by id
limit 1000;

-- countParticipants(1)
select count(*) as "count"
from "workshop_answer"
where "workshop_id" = $1;

-- findAnswer(1, "abc")
select "id", "revision", "is_set_aside" as "isSetAside"
from "workshop_answer"
where "workshop_id" = $1 and "participant_hash" = $2;

-- insertAnswer(1, "abc", {"name":"Ana","role":"resident","kind":"pairs","pairs":[3,nu…)
insert into "workshop_answer" ("workshop_id", "participant_hash", "name", "role", "kind", "tokens", "revision", "pairs")
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- updateAnswer(1, {"name":"Ana","role":"resident","kind":"pairs","pairs":[3,nu…)
update "workshop_answer"
set "name" = $1, "role" = $2, "kind" = $3, "tokens" = $4, "revision" = $5, "pairs" = $6, "changed_at" = now()
where "id" = $7;

-- setAside(1, 2, {"isSetAside":true,"note":null})
update "workshop_answer"
set "is_set_aside" = $1, "set_aside_note" = $2
where "id" = $3 and "workshop_id" = $4;
