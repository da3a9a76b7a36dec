import { cell, line, link, muted, smallCell } from './html-styles.ts';

const aside = (words: string): string =>
  `<span class="muted" style="font-size:14px;line-height:20px;${muted}">${words}</span>`;

/** The second column: due, how it stands, what was said last. */
const standing = `<% if (row.deadline) { %><%= row.deadline.label %><% if (row.deadline.date) { %> <span style="white-space:nowrap"><%= row.deadline.date %></span><% } %><% if (row.deadline.period) { %><br>${aside('<%= row.deadline.period %>')}<% } %><% if (row.deadline.standing) { %><br><strong<% if (row.deadline.overdue) { %> class="late" style="color:#a61b1b"<% } %>><%= row.deadline.standing %></strong><% } %><% if (row.deadline.original) { %><br>${aside('<%= row.deadline.original %>')}<% } %><% if (row.deadline.hard) { %><br><strong><%= row.deadline.hard %></strong><% } %><% } %><% if (row.lastAnswer) { %><% if (row.deadline) { %><br><% } %>${aside('<%= row.lastAnswer %>')}<% } %>`;

const name = `<strong><%= row.position %>.<% if (row.name !== null) { %> <%= row.name %>:<% } %></strong> <%= row.title %>`;

/** What a row is made of, each in a row of its own. */
const parts = `<% row.parts.shown.forEach(function (part) { %>
<tr>
<th scope="row" class="ink" style="padding:0 12px 8px 16px;${smallCell}"><%= part.name %></th>
<td class="ink" style="padding:0 0 8px;${smallCell}"><%= part.date %></td>
</tr>
<% }) %>
<% if (row.parts.more) { %><tr><td colspan="2" class="ink" style="padding:0 0 12px 16px;${smallCell}"><%= row.parts.more %></td></tr><% } %>`;

/** Small links; what a screen reader says names the row. */
const links = `<% row.links.forEach(function (item, index) { %><% if (index > 0) { %> <span class="muted" style="${muted}">·</span> <% } %><a href="<%= item.url %>" aria-label="<%= item.full %>" title="<%= item.full %>" class="link" style="font-size:14px;line-height:20px;${link}"><%= item.label %></a><% }) %>`;

const below = `<% row.sentences.forEach(function (sentence, index) { %><% if (index > 0) { %><br><% } %><%= sentence %><% }) %><% if (row.links.length > 0) { %><% if (row.sentences.length > 0) { %><br><% } %>${links}<% } %>`;

/**
 * A row in full: what it is about beside its standing, below it what is asked and what follows. Within a table of sentences
 * (\`it.tabular\` is false) no cell is a heading.
 */
export const fullRow = `<% const stands = row.deadline || row.lastAnswer; const border = first ? '' : '${line};'; const says = row.sentences.length > 0 || row.links.length > 0; %>
<tr>
<<%~ it.tabular ? 'th scope="row"' : 'td' %><% if (!stands) { %> colspan="2"<% } %> class="ink line" style="padding:<%= first ? 8 : 12 %>px 12px <%= says ? 4 : 12 %>px 0;<%~ border %>${cell}">${name}<% if (row.place) { %><br>${aside('<%= row.place %>')}<% } %></<%~ it.tabular ? 'th' : 'td' %>>
<% if (stands) { %><td class="ink line" style="padding:<%= first ? 8 : 12 %>px 0 <%= says ? 4 : 12 %>px;<%~ border %>${cell}">${standing}</td><% } %>
</tr>
<% if (says) { %><tr><td colspan="2" class="ink" style="padding:0 0 12px;${cell}">${below}</td></tr><% } %>
${parts}`;

/** A row in one line, for what does not fit. */
export const shortRow = `<% const stands = it.shortStanding(row); %>
<tr>
<<%~ it.tabular ? 'th scope="row"' : 'td' %><% if (!stands) { %> colspan="2"<% } %> class="ink" style="padding:0 12px 8px 0;${smallCell}"><%= row.position %>. <%= it.headLine(row) %><% if (row.office) { %>, <%= row.office %><% } %></<%~ it.tabular ? 'th' : 'td' %>>
<% if (stands) { %><td class="ink" style="padding:0 0 8px;${smallCell}"><%= stands %></td><% } %>
</tr>
${parts}`;
