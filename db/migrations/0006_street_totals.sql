-- How long a street is in its comuna, all its rows together: far out a map shows the long ones. Derived, at the version of
-- `streets` in street_total_basis; whoever needs it at a newer one derives it again. Files know no class of a street.
create table street_total (
  name text not null,
  comuna_name text not null,
  length_m double precision not null,
  primary key (name, comuna_name)
);

create table street_total_basis (
  is_only boolean primary key default true check (is_only),
  streets bigint not null
);
