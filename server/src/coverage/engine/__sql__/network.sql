-- findNetwork()
select "basis", "report", "byte_count" as "byteCount"
from "walking_network";

-- networkPiece(0)
select "content"
from "walking_network_piece"
where "position" = $1;

-- beginNetwork("streets 1", {}, 10)
lock table walking_network in exclusive mode;
delete from "walking_network";
delete from "walking_network_piece";
insert into "walking_network" ("basis", "report", "byte_count")
values ($1, $2, $3);

-- addNetworkPiece(0, {"type":"Buffer","data":[]})
insert into "walking_network_piece" ("position", "content")
values ($1, $2);
