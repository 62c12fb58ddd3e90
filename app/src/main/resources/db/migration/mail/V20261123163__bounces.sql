alter table mailings add column bounced int not null default 0;
comment on column mailings.bounced is 'How many came back after they were taken, or were reported as unwanted. They stay among the sent.';
alter table mailing_recipients add column came_back text check (length(came_back) between 1 and 40);
comment on column mailing_recipients.came_back is 'The code with which the letter came back later, or complaint.';
