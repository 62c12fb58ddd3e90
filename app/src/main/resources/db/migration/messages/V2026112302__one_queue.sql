-- Reported messages wait in the moderators' queue, like everything else that is reported; what was said about them is there.
insert into cases (community_id, kind, thing, gravity, reporters, opened_at)
select r.community_id, 'message', r.message_id, 3, count(r.member_id), min(r.created_at)
  from message_reports r
 where not exists (select 1
                     from moderation_acts act
                    where act.kind = 'message'
                      and act.thing = r.message_id)
 group by r.community_id, r.message_id
    on conflict do nothing;
insert into reports (case_id, person_id, ground, words, reported_at)
select c.id, m.person_id, 'harassment', r.reason, r.created_at
  from message_reports r
  join cases c on c.kind = 'message' and c.thing = r.message_id and c.decided_at is null
  join members m on m.id = r.member_id
    on conflict do nothing;
alter table message_reports drop column reason;
comment on table message_reports is 'Who asked moderators to look at a message, which shows it to them. Without a row here no moderator sees a message.';
