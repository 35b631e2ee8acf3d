-- Organizations are few among a million activities that have the same words; in an index of their own they are found at once.
create index search_document_names on search_document using gin (lexemes) where kind = 'organization';
