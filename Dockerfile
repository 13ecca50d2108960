FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /madang
COPY . .
RUN mvn -q -DskipTests -Pquick -pl app -am package \
    && java -Djarmode=tools -jar app/target/madang-app-*.jar extract --destination /house \
    && mv /house/madang-app-*.jar /house/madang.jar

FROM eclipse-temurin:25-jre
RUN useradd --create-home madang && mkdir /var/lib/madang && chown madang /var/lib/madang
COPY --from=build /house /house
USER madang
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-jar", "/house/madang.jar", "run", "--data", "/var/lib/madang"]
