alter table explainers add column embeddable boolean not null default false;
comment on column explainers.embeddable is 'Whether other sites may show the figure in a frame. An owner says so.';
