alter table stories add column remark ${text};
